import type { ReactNode } from 'react';
import type { IgnoredLink } from '../../shared/ipc/company-view';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { CommandButton } from './CommandButton';
import { Notice } from './Notice';

/** A link came and was not followed; what was there before stays below, with all that is typed in it. */
export function LinkIgnoredNotice({ why }: { readonly why: IgnoredLink }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <div role="status">
      <Notice title={text('company.ignoredTitle')}>
        <p>{text(why === 'busy' ? 'company.ignoredBody' : 'company.notAskedBody')}</p>
        <div className="actions">
          <CommandButton look="quiet" command={() => api['company/dismiss-link']()}>
            {text('company.ignoredClose')}
          </CommandButton>
        </div>
      </Notice>
    </div>
  );
}
