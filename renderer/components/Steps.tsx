import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { waitOf } from '../../shared/setup/progress';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useDuration } from '../i18n/duration';
import { stepText } from '../i18n/steps';
import { useText } from '../i18n/use-text';
import { progressOf, type StepProgress } from '../progress-of';
import { Elapsed } from './Elapsed';
import { Icon } from './Icons';
import { Pulse } from './Pulse';
import { WaitNote } from './WaitNote';

interface StepsProps {
  readonly setup: SetupSnapshot;
  readonly clock: AppSnapshot['clock'];
}

/** Every step with a mark, its words and its time; what is done stays readable. */
export function Steps({ setup, clock }: StepsProps): ReactNode {
  const text = useText();
  const wait = waitOf(setup);
  const since = Math.max(0, setup.elapsedMs - clock.stepBeganMs);
  const stateKey = `${setup.state} ${setup.attempt}`;
  return (
    <ol className="steps" aria-label={text('progress.steps')}>
      {progressOf(setup).map((step) => (
        <li key={step.id} className={`step ${step.status}`} aria-current={step.status === 'now' ? 'step' : undefined}>
          <span className="mark">
            {step.status === 'done' ? <Icon name="check" /> : null}
            {step.status === 'failed' ? <Icon name="cross" /> : null}
            {step.status === 'now' ? <Pulse /> : null}
          </span>
          <span className="text">
            {stepText(text, step.id, step.status === 'done' ? 'done' : 'now', setup.facts)}
            <span className="unseen"> – {text(`progress.status.${step.status}`)}</span>
            {step.status === 'now' && setup.attempt > 1 ? (
              <>
                {' '}
                <span className="tag">{text('progress.attempt', { count: setup.attempt })}</span>
              </>
            ) : null}
            {step.status === 'now' && wait !== null ? (
              <WaitNote key={stateKey} wait={wait} sinceMs={since} speed={clock.speed} />
            ) : null}
          </span>
          <span className="time">
            {step.status === 'now' ? (
              <Elapsed key={stateKey} sinceMs={since} speed={clock.speed} />
            ) : (
              <TookTime step={step} />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function TookTime({ step: { status, tookMs } }: { readonly step: StepProgress }): ReactNode {
  const duration = useDuration();
  return status === 'done' && tookMs > 0 ? duration(tookMs, true) : null;
}
