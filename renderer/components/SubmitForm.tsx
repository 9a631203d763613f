import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Reply } from '../../shared/ipc/reply';
import { useText } from '../i18n/use-text';
import { Button } from './Button';
import { useCommand } from './use-command';

/** The command to send, or null when something typed is wrong and is shown at its field. */
type Command = () => (() => Promise<Reply<unknown>>) | null;

interface SubmitFormProps {
  readonly submit: string;
  readonly command: Command;
  /** Another thing that the same fields are for. */
  readonly also?: { readonly words: string; readonly command: Command } | null;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly look?: 'primary' | 'plain';
}

/** A form whose Enter key and one primary button do the same. What is to be corrected first takes the focus. */
export function SubmitForm(props: SubmitFormProps): ReactNode {
  const { submit, command, also = null, children, actions, look = 'primary' } = props;
  const text = useText();
  const { busy, problem, run } = useCommand();
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const send = (asked: Command): void => {
    if (busy) return;
    const found = asked();
    if (found === null) setRefusals(refusals + 1);
    else run(found);
  };
  return (
    <Form
      ref={form}
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        send(command);
      }}
    >
      {children}
      {problem === null ? null : <p role="alert">{text('app.problem', { ref: problem })}</p>}
      <div className="actions">
        <Button look={look} type="submit" busy={busy}>
          {submit}
        </Button>
        {also === null ? null : (
          <Button
            busy={busy}
            onPress={() => {
              send(also.command);
            }}
          >
            {also.words}
          </Button>
        )}
        {actions}
      </div>
    </Form>
  );
}
