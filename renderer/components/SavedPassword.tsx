import { useState, type ReactNode } from 'react';
import type { SavedPasswordRefusal } from '../../shared/domain/saved-password';
import type { Ssid } from '../../shared/domain/ssid';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { CommandButton } from './CommandButton';

interface SavedPasswordProps {
  /** A network that this computer keeps a password of. */
  readonly ssid: Ssid;
  /** The main process has it. */
  readonly onHeld: () => void;
}

/** The offer to use what this computer keeps for the network, and why that failed; what was typed stays. */
export function SavedPassword({ ssid, onHeld }: SavedPasswordProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [refusal, setRefusal] = useState<SavedPasswordRefusal | null>(null);
  const ask = async () => {
    setRefusal(null);
    const reply = await api['setup/use-saved-password']({ ssid });
    if (reply.ok && reply.value.refusal === null) onHeld();
    else if (reply.ok) setRefusal(reply.value.refusal);
    return reply;
  };
  return (
    <div className="tight">
      <div className="actions">
        <CommandButton look="quiet" command={ask}>
          {text('saved.use')}
        </CommandButton>
      </div>
      {refusal === null ? null : <p role="alert">{text(`saved.${refusal}`)}</p>}
    </div>
  );
}
