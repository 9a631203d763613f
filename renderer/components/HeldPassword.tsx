import type { ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { useText } from '../i18n/use-text';
import { Button } from './Button';

interface HeldPasswordProps {
  /** Where it is from. */
  readonly from: Extract<PlainId, 'password.remembered' | 'saved.used'>;
  readonly onTypeAnother: () => void;
}

/** In place of a field: the password is there already. */
export function HeldPassword({ from, onTypeAnother }: HeldPasswordProps): ReactNode {
  const text = useText();
  return (
    <div className="tight">
      <p role="status">{text(from)}</p>
      <div className="actions">
        <Button look="quiet" onPress={onTypeAnother}>
          {text('password.typeAnother')}
        </Button>
      </div>
    </div>
  );
}
