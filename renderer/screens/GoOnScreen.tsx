import type { ReactNode } from 'react';
import { ssidDisplay, type Ssid } from '../../shared/domain/ssid';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';

/** The computer was taken to another network in the middle: it is moved again only when that is wanted. */
export function GoOnScreen({ network }: { readonly network: Ssid }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text('goOn.title')} lead={text('goOn.body', { name: ssidDisplay(network) })}>
      <div className="card">
        <p>{text('goOn.next')}</p>
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/go-on']()}>
            {text('goOn.yes')}
          </CommandButton>
          <CommandButton command={() => api['setup/cancel']()}>{text('goOn.no')}</CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}
