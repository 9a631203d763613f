import { useState, type ReactNode } from 'react';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupOutcome } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { Code } from '../components/Code';
import { useText } from '../i18n/use-text';

/** The help code, and one click that copies a ticket for support: evidence and times, no names, no secrets. */
export function HelpCode({ code }: { readonly code: ErrorCode | SetupOutcome | null }): ReactNode {
  const text = useText();
  const api = useApi();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const reply = await api['details/copy']();
    setCopied(reply.ok);
  };
  return (
    <div className="help-code small">
      {code === null ? null : (
        <span>
          {text('verdict.code')} <Code>{code}</Code>
        </span>
      )}
      <Button look="quiet" onPress={() => void copy()}>
        {text('verdict.ticket')}
      </Button>
      <span role="status">{copied ? text('verdict.copied') : ''}</span>
    </div>
  );
}
