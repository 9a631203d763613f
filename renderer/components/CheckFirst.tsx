import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { CheckBox } from './CheckBox';

interface CheckFirstProps {
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** The offer to try the password with this computer before the device gets it. */
export function CheckFirst({ selected, onChange }: CheckFirstProps): ReactNode {
  const text = useText();
  return (
    <div className="tight">
      <CheckBox selected={selected} onChange={onChange}>
        {text('password.checkFirst')}
      </CheckBox>
      {selected ? <p className="small soft">{text('password.checkFirstHint')}</p> : null}
    </div>
  );
}
