import type { ComponentProps, ReactNode } from 'react';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';
import { ProfileChoices } from '../profiles/ProfileChoices';
import type { ProfilesView } from '../../shared/ipc/profiles-view';
import { NetworkChoiceForm } from './NetworkChoiceForm';

interface NetworkFrameProps extends ComponentProps<typeof NetworkChoiceForm> {
  /** Whose list it is. */
  readonly lead: string;
  /** What stands in the way of the likeliest choice; null: nothing. */
  readonly warning: { readonly title: string; readonly body: string } | null;
  readonly profiles: ProfilesView;
}

/** A choice of a network that nothing has turned down yet; it can always be left. */
export function NetworkFrame({ lead, warning, profiles, actions, ...form }: NetworkFrameProps): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text('network.title')} lead={lead}>
      {warning === null ? null : (
        <Notice title={warning.title} look="warn">
          <p>{warning.body}</p>
        </Notice>
      )}
      <ProfileChoices profiles={profiles} mode={form.mode} heard={form.waiting ? [] : form.context.networks} />
      <div className="card">
        <NetworkChoiceForm
          {...form}
          actions={
            <>
              {actions}
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
