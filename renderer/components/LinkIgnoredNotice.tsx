import type { ReactNode } from 'react';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { CommandButton } from './CommandButton';
import { Notice } from './Notice';

/** A link came in the middle of a setup, and was not followed; the setup goes on below. */
export function LinkIgnoredNotice(): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <div role="status">
      <Notice title={text('company.ignoredTitle')}>
        <p>{text('company.ignoredBody')}</p>
        <div className="actions">
          <CommandButton look="quiet" command={() => api['company/dismiss']()}>
            {text('company.ignoredClose')}
          </CommandButton>
        </div>
      </Notice>
    </div>
  );
}
