import type { ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { namedSecurities, type NetworkForm } from '../forms/network-form';
import { useText } from '../i18n/use-text';
import { CheckBox } from './CheckBox';
import { ChoiceList } from './ChoiceList';
import { TextInput } from './TextInput';

interface OtherNetworkFieldsProps {
  readonly form: NetworkForm;
  readonly problem: PlainId | null;
  readonly onChange: (what: Partial<NetworkForm>) => void;
}

/** A network that is not in the list: its name, whether it is hidden, and its security. */
export function OtherNetworkFields({ form, problem, onChange }: OtherNetworkFieldsProps): ReactNode {
  const text = useText();
  return (
    <div className="stack">
      <TextInput
        label={text('network.name')}
        hint={text('network.otherBody')}
        value={form.name}
        problem={problem}
        onChange={(name) => {
          onChange({ name });
        }}
      />
      <CheckBox
        selected={form.hidden}
        onChange={(hidden) => {
          onChange({ hidden });
        }}
      >
        {text('network.hidden')}
      </CheckBox>
      <ChoiceList
        label={text('network.securityLabel')}
        chosen={form.security}
        onChoose={(id) => {
          onChange({ security: namedSecurities.find((known) => known === id) ?? 'auto' });
        }}
        choices={namedSecurities.map((id) => ({
          id,
          text: id === 'auto' ? text('network.securityAuto') : text(`network.security.${id}`),
        }))}
      />
    </div>
  );
}
