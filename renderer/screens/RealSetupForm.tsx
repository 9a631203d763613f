import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { startProblems, startRequest, type StartForm, type StartProblems } from '../forms/start-form';
import { useText } from '../i18n/use-text';

const none: StartProblems = { token: null, product: null };

/** Account or Wi-Fi only, and the token that the account needs. */
export function RealSetupForm({ lastProduct }: { readonly lastProduct: string | null }): ReactNode {
  const text = useText();
  const api = useApi();
  const [form, setForm] = useState<StartForm>({ goal: 'account', token: '', product: lastProduct ?? '' });
  const [problems, setProblems] = useState(none);
  const change = (what: Partial<StartForm>): void => {
    setForm({ ...form, ...what });
    setProblems(none);
  };
  const command = () => {
    const found = startProblems(form);
    setProblems(found);
    return found.token === null && found.product === null ? () => api['setup/start'](startRequest(form)) : null;
  };
  return (
    <SubmitForm submit={text('start.realStart')} command={command}>
      <ChoiceList
        label={text('start.goal')}
        chosen={form.goal}
        onChoose={(goal) => {
          change({ goal: goal === 'wifi' ? 'wifi' : 'account' });
        }}
        choices={[
          { id: 'account', text: text('start.goalAccount'), note: text('start.goalAccountHint') },
          { id: 'wifi', text: text('start.goalWifi'), note: text('start.goalWifiHint') },
        ]}
      />
      {form.goal === 'wifi' ? null : (
        <div className="pair">
          <TextInput
            label={text('start.token')}
            hint={text('start.tokenHint')}
            value={form.token}
            problem={problems.token}
            onChange={(token) => {
              change({ token });
            }}
            hideText
          />
          <TextInput
            label={text('start.product')}
            hint={text('start.productHint')}
            value={form.product}
            problem={problems.product}
            onChange={(product) => {
              change({ product });
            }}
          />
        </div>
      )}
    </SubmitForm>
  );
}
