import type { ReactNode } from 'react';
import type { SetupError } from '../../shared/errors/error-codes';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { OtherPossibilities } from '../verdict/OtherPossibilities';
import { TokenAgain } from '../verdict/TokenAgain';
import { EndActions, LiveActions } from '../verdict/VerdictActions';
import { VerdictFrame } from '../verdict/VerdictFrame';
import { LabelForm } from './LabelForm';

interface VerdictScreenProps {
  readonly app: Pick<AppSnapshot, 'account' | 'lastProduct' | 'running'>;
  readonly setup: SetupSnapshot;
  readonly error: SetupError;
}

/** The end of a try, with one button for what comes next; what else it may be is folded. */
export function VerdictScreen({ app, setup, error }: VerdictScreenProps): ReactNode {
  const { running } = app;
  const { newToken } = setup.can;
  return (
    <VerdictFrame setup={setup} error={error} folded={<OtherPossibilities codes={setup.verdict?.others ?? []} />}>
      {running && error.code === 'network-names-hidden' ? <LabelForm /> : null}
      {newToken === null ? null : <TokenAgain app={app} way={newToken} isSent={setup.verdict !== null} />}
      <div className="actions">
        {running ? <LiveActions setup={setup} error={error} /> : <EndActions code={error.code} />}
      </div>
    </VerdictFrame>
  );
}
