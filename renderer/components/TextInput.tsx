import type { KeyboardEvent, ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { useText } from '../i18n/use-text';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly problem?: PlainId | null | undefined;
  readonly hideText?: boolean;
  /** A password, a code, an address: from left to right in every language. */
  readonly exact?: boolean;
  /** Takes the focus when it appears: only for a field that a person was just led to. */
  readonly autoFocus?: boolean;
  /** Hears each key, down and up. */
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** A labelled field with its hint and its problem linked to it. Nothing is trimmed, corrected or completed. */
export function TextInput({
  label,
  value,
  onChange,
  hint,
  problem,
  hideText = false,
  exact = hideText,
  autoFocus = false,
  onKey,
}: TextInputProps): ReactNode {
  const text = useText();
  const invalid = problem !== null && problem !== undefined;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      type={hideText ? 'password' : 'text'}
      autoComplete="off"
      autoFocus={autoFocus}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Input
        spellCheck="false"
        autoCapitalize="none"
        autoCorrect="off"
        dir={exact ? 'ltr' : 'auto'}
        onKeyDown={onKey}
        onKeyUp={onKey}
      />
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{invalid ? text(problem) : null}</FieldError>
    </TextField>
  );
}
