import type { ComponentProps, ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import { HeldPassword } from './HeldPassword';
import { PasswordField } from './PasswordField';
import { SavedPassword } from './SavedPassword';

interface PasswordOrSavedProps extends ComponentProps<typeof PasswordField> {
  /** The network, where this computer keeps a password of it. */
  readonly saved: Ssid | null;
  /** That one is used; what was typed is kept for a change of mind. */
  readonly useSaved: boolean;
  readonly onUseSaved: (use: boolean) => void;
}

/** The field for the password, with the offer to take what this computer keeps instead. */
export function PasswordOrSaved({ saved, useSaved, onUseSaved, ...field }: PasswordOrSavedProps): ReactNode {
  if (useSaved) {
    return (
      <HeldPassword
        from="saved.used"
        onTypeAnother={() => {
          onUseSaved(false);
        }}
      />
    );
  }
  return (
    <>
      <PasswordField {...field} />
      {saved === null ? null : (
        <SavedPassword
          key={saved}
          ssid={saved}
          onHeld={() => {
            onUseSaved(true);
          }}
        />
      )}
    </>
  );
}
