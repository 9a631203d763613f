import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { OtherPossibilities } from '../verdict/OtherPossibilities';
import { EndActions, LiveActions } from '../verdict/VerdictActions';
import { VerdictFrame } from '../verdict/VerdictFrame';
import { LabelForm } from './LabelForm';

interface VerdictScreenProps {
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
  readonly running: boolean;
}

/** The end of a try, with one button for what comes next; what else it may be is folded. */
export function VerdictScreen({ setup, error, running }: VerdictScreenProps): ReactNode {
  return (
    <VerdictFrame setup={setup} error={error} folded={<OtherPossibilities codes={setup.verdict?.others ?? []} />}>
      {running && error.code === 'network-names-hidden' ? <LabelForm /> : null}
      <div className="actions">
        {running ? <LiveActions setup={setup} error={error} /> : <EndActions code={error.code} />}
      </div>
    </VerdictFrame>
  );
}
