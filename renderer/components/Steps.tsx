import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { durationText } from '../i18n/duration';
import { en } from '../i18n/en';
import { namesOf } from '../i18n/names';
import { progressOf, type StepProgress } from '../progress-of';
import { Elapsed } from './Elapsed';
import { Icon } from './Icons';

interface StepsProps {
  readonly setup: SetupSnapshot;
  readonly clock: AppSnapshot['clock'];
}

/** Every step with a mark, its words and its time; what is done stays readable. */
export function Steps({ setup, clock }: StepsProps): ReactNode {
  return (
    <ol className="steps" aria-label={en.progress.steps}>
      {progressOf(setup).map((step) => (
        <li key={step.id} className={`step ${step.status}`} aria-current={step.status === 'now' ? 'step' : undefined}>
          <span className="mark">
            {step.status === 'done' ? <Icon name="check" /> : null}
            {step.status === 'failed' ? <Icon name="cross" /> : null}
          </span>
          <span className="text">
            {step.words(namesOf(setup.facts))}
            <span className="unseen">, {en.progress[step.status]}</span>
            {step.status === 'now' && setup.attempt > 1 ? (
              <span className="small soft"> · {en.progress.attempt(setup.attempt)}</span>
            ) : null}
          </span>
          <span className="time">
            <StepTime step={step} setup={setup} clock={clock} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepTime({ step, setup, clock }: StepsProps & { readonly step: StepProgress }): ReactNode {
  if (step.status === 'now') {
    const since = Math.max(0, setup.elapsedMs - clock.stepBeganMs);
    return <Elapsed key={`${setup.state} ${setup.attempt}`} sinceMs={since} speed={clock.speed} />;
  }
  return step.status === 'done' && step.tookMs > 0 ? durationText(step.tookMs, true) : null;
}
