import { useState, type ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import { inert } from '../../shared/inert-text';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { useDuration } from '../i18n/duration';
import { useText } from '../i18n/use-text';
import { Button } from './Button';

interface TechnicalDetailsProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError | null;
}

/** What support asks for, folded away, with one button that copies it without names or secrets. */
export function TechnicalDetails({ setup, error }: TechnicalDetailsProps): ReactNode {
  const text = useText();
  const api = useApi();
  const duration = useDuration();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const reply = await api['details/copy']();
    setCopied(reply.ok);
  };
  return (
    <details>
      <summary>{text('verdict.details')}</summary>
      <div className="stack">
        <dl className="facts small">
          <dt>{text('verdict.code')}</dt>
          <dd className="fixed">{error?.code ?? setup.outcome}</dd>
          <dt>{text('verdict.device')}</dt>
          <dd className="fixed">{setup.facts.deviceId ?? '–'}</dd>
          <dt>{text('verdict.state')}</dt>
          <dd className="fixed">{setup.passed.at(-1)?.state ?? setup.state}</dd>
          {error?.evidence['interface'] === undefined ? null : (
            <>
              <dt>{text('verdict.interface')}</dt>
              <dd className="fixed">{inert(String(error.evidence['interface']))}</dd>
            </>
          )}
          <dt>{text('verdict.after')}</dt>
          <dd>{duration(setup.elapsedMs)}</dd>
        </dl>
        <div className="actions">
          <Button onPress={() => void copy()}>{text('verdict.copy')}</Button>
          <span role="status">{copied ? text('verdict.copied') : ''}</span>
        </div>
      </div>
    </details>
  );
}
