import { useState, type ReactNode } from 'react';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { NetworkListForm } from './NetworkListForm';
import { OtherNetworkForm } from './OtherNetworkForm';
import { PasswordScreen } from './PasswordScreen';

interface ChooseNetworkScreenProps {
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'which-network' }>;
  readonly mode: AppMode;
}

type Page = { readonly at: 'list' } | { readonly at: 'other' } | { readonly at: 'password'; network: ChosenNetwork };

/** The network and its password are one answer; until it is sent, going back and forth is only in the window. */
export function ChooseNetworkScreen({ setup, question, mode }: ChooseNetworkScreenProps): ReactNode {
  const api = useApi();
  const [page, setPage] = useState<Page>({ at: 'list' });
  const back = (): void => {
    setPage({ at: 'list' });
  };
  const choose = (network: ChosenNetwork): void => {
    if (network.security === 'open') void api['setup/choose-network']({ network, password: null });
    else setPage({ at: 'password', network });
  };
  switch (page.at) {
    case 'list':
      return (
        <NetworkListForm
          networks={question.networks}
          preselected={question.preselected}
          canRescan={setup.can.rescan}
          onChoose={choose}
          onOther={() => {
            setPage({ at: 'other' });
          }}
        />
      );
    case 'other':
      return <OtherNetworkForm onChoose={choose} onBack={back} />;
    case 'password':
      return (
        <PasswordScreen
          network={page.network}
          mode={mode}
          onBack={back}
          send={(password) => api['setup/choose-network']({ network: page.network, password })}
        />
      );
  }
}
