import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';

interface ForgetAllProps {
  readonly count: number;
  readonly onForgotten: () => void;
}

/** Forgets every kept network, once it is said what that takes. */
export function ForgetAll({ count, onForgotten }: ForgetAllProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div className="actions">
        <Button
          look="quiet"
          onPress={() => {
            setAsking(true);
          }}
        >
          {text('profiles.forgetAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className="tight">
      <p role="alert">{text('profiles.forgetAllSure', { count })}</p>
      <div className="actions">
        <CommandButton
          command={() =>
            api['profiles/forget-all']().then((reply) => {
              onForgotten();
              return reply;
            })
          }
        >
          {text('profiles.forgetAllYes')}
        </CommandButton>
        <Button
          look="quiet"
          autoFocus
          onPress={() => {
            setAsking(false);
          }}
        >
          {text('profiles.forgetAllNo')}
        </Button>
      </div>
    </div>
  );
}
