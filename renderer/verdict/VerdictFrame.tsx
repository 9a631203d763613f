import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import { computerText, errorTextOf } from '../../shared/errors/error-texts';
import { nextActionFor, type NextAction } from '../../shared/errors/next-actions';
import { nextStep } from '../../shared/errors/next-steps';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { InstructionPanel } from '../components/InstructionPanel';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { useText } from '../i18n/use-text';
import type { HoldName } from '../light/hold-gestures';
import { HoldPicture } from '../light/HoldPicture';
import { usePlace } from '../place';

interface VerdictFrameProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
  /** What can be done about it here. */
  readonly children: ReactNode;
  /** Folded below, before the details. */
  readonly folded?: ReactNode;
}

/** The button that the next thing to do is done with. */
const gestureFor: Partial<Record<NextAction, HoldName>> = { 'hold-setup': 'setup', 'restart-device': 'reset' };

/** What happened, what is safe, the one next thing to do, and the details folded (ux 6.3). */
export function VerdictFrame({ setup, error, children, folded }: VerdictFrameProps): ReactNode {
  const text = useText();
  const words = errorTextOf(text, error.code);
  const gesture = gestureFor[nextActionFor(error.code)];
  const next = nextStep(text, error.code, usePlace().system);
  return (
    <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        {setup.verdict?.signsDisagree === true ? <p>{text('verdict.signsDisagree')}</p> : null}
        <p>
          {words.safe} {computerText(text, setup.facts)}
        </p>
        <div className="tight">
          <h2>{text('verdict.next')}</h2>
          <p>{next}</p>
        </div>
        {gesture === undefined ? null : <HoldPicture gesture={gesture} />}
        {children}
      </div>
      {folded}
      <TechnicalDetails setup={setup} error={error} />
    </ScreenFrame>
  );
}
