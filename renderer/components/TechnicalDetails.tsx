import { useState, type ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import { inert } from '../../shared/inert-text';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { durationText } from '../i18n/duration';
import { en } from '../i18n/en';
import { Button } from './Button';

interface TechnicalDetailsProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError | null;
}

/** What support asks for, folded away, with one button that copies it without names or secrets. */
export function TechnicalDetails({ setup, error }: TechnicalDetailsProps): ReactNode {
  const api = useApi();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const reply = await api['details/copy']();
    setCopied(reply.ok);
  };
  return (
    <details>
      <summary>{en.verdict.details}</summary>
      <div className="stack">
        <dl className="facts small">
          <dt>{en.verdict.code}</dt>
          <dd className="fixed">{error?.code ?? setup.outcome}</dd>
          <dt>{en.verdict.device}</dt>
          <dd className="fixed">{setup.facts.deviceId ?? '–'}</dd>
          <dt>{en.verdict.state}</dt>
          <dd className="fixed">{setup.passed.at(-1)?.state ?? setup.state}</dd>
          {error?.evidence['interface'] === undefined ? null : (
            <>
              <dt>{en.verdict.interface}</dt>
              <dd className="fixed">{inert(String(error.evidence['interface']))}</dd>
            </>
          )}
          <dt>{en.verdict.after}</dt>
          <dd>{durationText(setup.elapsedMs)}</dd>
        </dl>
        <div className="actions">
          <Button onPress={() => void copy()}>{en.verdict.copy}</Button>
          <span role="status">{copied ? en.verdict.copied : ''}</span>
        </div>
      </div>
    </details>
  );
}
