import type { ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { NetworkFrame } from './NetworkFrame';

interface ChooseNetworkScreenProps {
  readonly app: AppSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'which-network' }>;
}

/** The choice among the networks that the device itself sees. */
export function ChooseNetworkScreen({ app, question }: ChooseNetworkScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { networks, missing, preselected } = question;
  const unseen = missing === null ? null : text('network.missing', { name: ssidDisplay(missing.ssid) });
  return (
    <NetworkFrame
      lead={text('network.deviceSees')}
      warning={unseen === null ? null : { title: unseen, body: text('network.missingBody') }}
      context={{ networks, remembered: app.remembered, certificates: app.certificates, account: app.heldAccount }}
      waiting={false}
      preselected={preselected}
      behindPage={null}
      mode={app.mode}
      saved={app.savedNetworks}
      profiles={app.profiles}
      canCheck={app.canCheckPassword}
      actions={
        app.setup?.can.rescan === true ? (
          <CommandButton command={() => api['setup/rescan']()}>{text('network.rescan')}</CommandButton>
        ) : null
      }
    />
  );
}
