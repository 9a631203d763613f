import type { ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';
import { NetworkChoiceForm } from './NetworkChoiceForm';

interface ChooseNetworkScreenProps {
  readonly app: AppSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'which-network' }>;
}

/** The choice among the networks that the device itself sees. */
export function ChooseNetworkScreen({ app, question }: ChooseNetworkScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { networks, missing, preselected } = question;
  return (
    <ScreenFrame title={text('network.title')} lead={text('network.deviceSees')}>
      {missing === null ? null : (
        <Notice title={text('network.missing', { name: ssidDisplay(missing.ssid) })} look="warn">
          <p>{text('network.missingBody')}</p>
        </Notice>
      )}
      <div className="card">
        <NetworkChoiceForm
          context={{ networks, remembered: app.remembered }}
          waiting={false}
          preselected={preselected}
          behindPage={null}
          mode={app.mode}
          actions={
            <>
              {app.setup?.can.rescan === true ? (
                <CommandButton command={() => api['setup/rescan']()}>{text('network.rescan')}</CommandButton>
              ) : null}
              <CommandButton look="quiet" command={() => api['setup/cancel']()}>
                {text('progress.cancel')}
              </CommandButton>
            </>
          }
        />
      </div>
    </ScreenFrame>
  );
}
