import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useDuration } from '../i18n/duration';
import { useText } from '../i18n/use-text';
import { HelpCode } from '../verdict/HelpCode';
import { SignList } from '../verdict/SignList';
import { Code } from './Code';
import { Name } from './Name';

interface TechnicalDetailsProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError | null;
}

/** What support asks for: the help code and a ticket in one click; where it stopped and what was seen are folded. */
export function TechnicalDetails({ setup, error }: TechnicalDetailsProps): ReactNode {
  const text = useText();
  const duration = useDuration();
  return (
    <>
      <HelpCode code={error?.code ?? setup.outcome} />
      <details>
        <summary>{text('verdict.details')}</summary>
        <div className="stack">
          <dl className="facts small">
            <dt>{text('verdict.device')}</dt>
            <dd>{setup.facts.deviceId === null ? '–' : <Code>{setup.facts.deviceId}</Code>}</dd>
            <dt>{text('verdict.state')}</dt>
            <dd>
              <Code>{setup.passed.at(-1)?.state ?? setup.state}</Code>
            </dd>
            {error?.evidence['interface'] === undefined ? null : (
              <>
                <dt>{text('verdict.interface')}</dt>
                <dd>
                  <Name>{String(error.evidence['interface'])}</Name>
                </dd>
              </>
            )}
            <dt>{text('verdict.after')}</dt>
            <dd>{duration(setup.elapsedMs)}</dd>
          </dl>
          {setup.verdict === null ? null : <SignList signs={setup.verdict.signs} />}
        </div>
      </details>
    </>
  );
}
