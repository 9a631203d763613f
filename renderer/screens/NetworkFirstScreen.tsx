import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { ChoosingView } from '../../shared/ipc/choosing-view';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { NetworkFrame } from './NetworkFrame';

interface NetworkFirstScreenProps {
  readonly app: AppSnapshot;
  readonly choosing: ChoosingView;
}

/** The choice of a network before anything is done, while the device starts; by what this computer hears. */
export function NetworkFirstScreen({ app, choosing }: NetworkFirstScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { networks, listening, own, behindPage, error } = choosing;
  return (
    <NetworkFrame
      lead={text('network.lead')}
      warning={error === null ? null : { title: text(`error.${error.code}.title`), body: text('network.typeInstead') }}
      context={{ networks, remembered: app.remembered, certificates: app.certificates, account: app.heldAccount }}
      waiting={listening}
      preselected={own}
      behindPage={behindPage ? own : null}
      mode={app.mode}
      saved={app.savedNetworks}
      profiles={app.profiles}
      canCheck={app.canCheckPassword}
      actions={
        <>
          <CommandButton command={() => api['setup/ask-device']()}>{text('network.askDevice')}</CommandButton>
          <CommandButton look="quiet" command={() => api['setup/rescan']()}>
            {text('network.rescan')}
          </CommandButton>
        </>
      }
    />
  );
}
