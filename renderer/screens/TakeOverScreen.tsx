import type { ReactNode } from 'react';
import { errorTextOf } from '../../shared/errors/error-texts';
import type { DeviceId } from '../../shared/domain/device-id';
import { useApi } from '../api';
import { Code } from '../components/Code';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { VerdictMark } from '../components/VerdictMark';
import { useText } from '../i18n/use-text';

/** Set up before, perhaps by someone else: goes on only by an explicit choice. */
export function TakeOverScreen({ deviceId }: { readonly deviceId: DeviceId }): ReactNode {
  const text = useText();
  const api = useApi();
  const words = errorTextOf(text, 'maybe-owned-by-other');
  return (
    <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="calm" />}>
      <div className="card">
        <p>{words.safe}</p>
        <p>{words.next}</p>
        <p className="soft">{text('takeOver.keeps')}</p>
        <p className="small soft">
          {text('done.device')} <Code>{deviceId}</Code>
        </p>
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/cancel']()}>
            {text('takeOver.no')}
          </CommandButton>
          <CommandButton command={() => api['setup/take-over']()}>{text('takeOver.yes')}</CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}
