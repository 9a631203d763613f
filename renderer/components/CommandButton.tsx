import type { ReactNode } from 'react';
import type { Reply } from '../../shared/ipc/reply';
import { useText } from '../i18n/use-text';
import { Button } from './Button';
import { useCommand } from './use-command';

interface CommandButtonProps {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly command: () => Promise<Reply<unknown>>;
}

/** A button that sends one command and says so when that failed. */
export function CommandButton({ children, look = 'plain', command }: CommandButtonProps): ReactNode {
  const text = useText();
  const { busy, problem, run } = useCommand();
  return (
    <>
      <Button
        look={look}
        busy={busy}
        onPress={() => {
          run(command);
        }}
      >
        {children}
      </Button>
      {problem === null ? null : <span role="alert">{text('app.problem', { ref: problem })}</span>}
    </>
  );
}
