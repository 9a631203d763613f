import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useDuration } from '../i18n/duration';
import { stepText } from '../i18n/steps';
import { useText } from '../i18n/use-text';
import { progressOf, type StepProgress } from '../progress-of';
import { Elapsed } from './Elapsed';
import { Icon } from './Icons';

interface StepsProps {
  readonly setup: SetupSnapshot;
  readonly clock: AppSnapshot['clock'];
}

/** Every step with a mark, its words and its time; what is done stays readable. */
export function Steps({ setup, clock }: StepsProps): ReactNode {
  const text = useText();
  return (
    <ol className="steps" aria-label={text('progress.steps')}>
      {progressOf(setup).map((step) => (
        <li key={step.id} className={`step ${step.status}`} aria-current={step.status === 'now' ? 'step' : undefined}>
          <span className="mark">
            {step.status === 'done' ? <Icon name="check" /> : null}
            {step.status === 'failed' ? <Icon name="cross" /> : null}
          </span>
          <span className="text">
            {stepText(text, step.id, step.status === 'done' ? 'done' : 'now', setup.facts)}
            <span className="unseen">, {text(`progress.status.${step.status}`)}</span>
            {step.status === 'now' && setup.attempt > 1 ? (
              <span className="small soft"> · {text('progress.attempt', { count: setup.attempt })}</span>
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
  const duration = useDuration();
  if (step.status === 'now') {
    const since = Math.max(0, setup.elapsedMs - clock.stepBeganMs);
    return <Elapsed key={`${setup.state} ${setup.attempt}`} sinceMs={since} speed={clock.speed} />;
  }
  return step.status === 'done' && step.tookMs > 0 ? duration(step.tookMs, true) : null;
}
