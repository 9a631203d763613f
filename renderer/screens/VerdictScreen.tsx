import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import { computerText, errorTextOf } from '../../shared/errors/error-texts';
import { nextStep } from '../../shared/errors/next-steps';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { InstructionPanel } from '../components/InstructionPanel';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { useText } from '../i18n/use-text';
import { usePlace } from '../place';
import { OtherPossibilities } from '../verdict/OtherPossibilities';
import { EndActions, LiveActions } from '../verdict/VerdictActions';
import { LabelForm } from './LabelForm';

interface VerdictScreenProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
  readonly running: boolean;
}

/** What happened, what is safe, the one next thing to do; what else it may be and the signs are folded (ux 6.3). */
export function VerdictScreen({ setup, error, running }: VerdictScreenProps): ReactNode {
  const text = useText();
  const words = errorTextOf(text, error.code);
  const { homeRestored, home } = setup.facts;
  const { verdict } = setup;
  const next = nextStep(text, error.code, usePlace().system);
  return (
    <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
      <InstructionPanel instruction={setup.instruction} />
      <div className="card">
        {verdict?.signsDisagree === true ? <p>{text('verdict.signsDisagree')}</p> : null}
        <p>
          {words.safe} {computerText(text, homeRestored, home)}
        </p>
        <div className="tight">
          <h2>{text('verdict.next')}</h2>
          <p>{next}</p>
        </div>
        {running && error.code === 'network-names-hidden' ? <LabelForm /> : null}
        <div className="actions">{running ? <LiveActions setup={setup} error={error} /> : <EndActions />}</div>
      </div>
      <OtherPossibilities codes={verdict?.others ?? []} />
      <TechnicalDetails setup={setup} error={error} />
    </ScreenFrame>
  );
}
