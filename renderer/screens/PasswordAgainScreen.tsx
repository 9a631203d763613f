import { useState, type ReactNode } from 'react';
import { isEnterprise } from '../../shared/domain/network-badges';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { VerdictFrame } from '../verdict/VerdictFrame';
import { AccountAlone } from './AccountAlone';
import { NetworkChoiceForm } from './NetworkChoiceForm';
import { PasswordAlone } from './PasswordAlone';

interface PasswordAgainScreenProps {
  readonly app: AppSnapshot;
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'password' }>;
}

/** Why the log-in did not do, and what of it is to be mended; everything else is kept. Another network is a click away. */
export function PasswordAgainScreen({ app, setup, question }: PasswordAgainScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [elsewhere, setElsewhere] = useState(false);
  const Again = isEnterprise(question.network.security) ? AccountAlone : PasswordAlone;
  const stop = (
    <CommandButton look="quiet" command={() => api['setup/cancel']()}>
      {text('verdict.stop')}
    </CommandButton>
  );
  return (
    <VerdictFrame setup={setup} error={question.because}>
      {elsewhere ? (
        <NetworkChoiceForm
          context={{
            networks: question.networks,
            remembered: null,
            certificates: app.certificates,
            account: app.heldAccount,
          }}
          waiting={false}
          preselected={question.network.ssid}
          behindPage={null}
          mode={app.mode}
          saved={app.savedNetworks}
          canCheck={app.canCheckPassword}
          actions={stop}
        />
      ) : (
        <Again
          app={app}
          question={question}
          actions={
            <>
              <Button
                onPress={() => {
                  setElsewhere(true);
                }}
              >
                {text('password.otherNetwork')}
              </Button>
              {stop}
            </>
          }
        />
      )}
    </VerdictFrame>
  );
}
