import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { VerdictFrame } from '../verdict/VerdictFrame';
import { NetworkChoiceForm } from './NetworkChoiceForm';

interface NetworkAgainScreenProps {
  readonly app: AppSnapshot;
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'which-network' }>;
  readonly because: SetupError;
}

/** Why the device did not take the network, and where to correct it; name and password of before are kept. */
export function NetworkAgainScreen({ app, setup, question, because }: NetworkAgainScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { networks, preselected } = question;
  return (
    <VerdictFrame setup={setup} error={because}>
      <NetworkChoiceForm
        context={{ networks, remembered: app.remembered, certificates: app.certificates, account: app.heldAccount }}
        waiting={false}
        preselected={preselected}
        behindPage={null}
        mode={app.mode}
        saved={app.savedNetworks}
        canCheck={app.canCheckPassword}
        actions={
          <>
            {setup.can.rescan ? (
              <CommandButton command={() => api['setup/rescan']()}>{text('network.rescan')}</CommandButton>
            ) : null}
            <CommandButton look="quiet" command={() => api['setup/cancel']()}>
              {text('verdict.stop')}
            </CommandButton>
          </>
        }
      />
    </VerdictFrame>
  );
}
