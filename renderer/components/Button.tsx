import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly onPress?: () => void;
}

/** A button with words on it. One `primary` per screen. */
export function Button({
  children,
  look = 'plain',
  type = 'button',
  disabled = false,
  onPress,
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      className={`button ${look}`}
      type={type}
      isDisabled={disabled}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  );
}
