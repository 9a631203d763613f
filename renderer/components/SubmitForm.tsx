import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Reply } from '../../shared/ipc/reply';
import { useText } from '../i18n/use-text';
import { Button } from './Button';
import { useCommand } from './use-command';

interface SubmitFormProps {
  readonly submit: string;
  /** The command to send, or null when something typed is wrong and is shown at its field. */
  readonly command: () => (() => Promise<Reply<unknown>>) | null;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly look?: 'primary' | 'plain';
}

/** A form whose Enter key and one primary button do the same. */
export function SubmitForm({ submit, command, children, actions, look = 'primary' }: SubmitFormProps): ReactNode {
  const text = useText();
  const { busy, problem, run } = useCommand();
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const send = command();
        if (send !== null) run(send);
      }}
    >
      {children}
      {problem === null ? null : <p role="alert">{text('app.problem', { ref: problem })}</p>}
      <div className="actions">
        <Button look={look} type="submit" disabled={busy}>
          {submit}
        </Button>
        {actions}
      </div>
    </Form>
  );
}
