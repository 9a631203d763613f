import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

export interface Choice {
  readonly id: string;
  readonly text: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly disabled?: boolean;
}

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** One out of several, as a radio group: arrow keys move, the words say all. */
export function ChoiceList({ label, choices, chosen, onChoose }: ChoiceListProps): ReactNode {
  return (
    <RadioGroup className="choices" value={chosen} onChange={onChoose}>
      <Label className="field-label">{label}</Label>
      {choices.map(({ id, text, note, end, disabled = false }) => (
        <RadioField key={id} value={id} isDisabled={disabled}>
          <RadioButton className="choice">
            <span className="dot" />
            <span className="grow">
              <span>{text}</span>
              {note === undefined ? null : <span className="small soft">{note}</span>}
            </span>
            {end}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
