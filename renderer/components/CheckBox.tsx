import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from './Icons';

interface CheckBoxProps {
  readonly children: ReactNode;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A box to tick, with its words. */
export function CheckBox({ children, selected, onChange }: CheckBoxProps): ReactNode {
  return (
    <CheckboxField isSelected={selected} onChange={onChange}>
      <CheckboxButton className="check">
        <span className="box">
          <Icon name="check" />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
