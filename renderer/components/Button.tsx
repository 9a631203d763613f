import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** What it asked for goes on. It keeps the focus, so that a keyboard goes on from here. */
  readonly busy?: boolean;
  /** Takes the focus when it appears: only for the safe answer of a question that was just asked. */
  readonly autoFocus?: boolean;
  readonly onPress?: () => void;
}

/** A button with words on it. One `primary` per screen. */
export function Button({
  children,
  look = 'plain',
  type = 'button',
  busy = false,
  autoFocus = false,
  onPress,
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      className={`button ${look}`}
      type={type}
      data-busy={busy || undefined}
      autoFocus={autoFocus}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  );
}
