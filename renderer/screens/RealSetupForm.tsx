import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { startProblems, startRequest, type StartForm, type StartProblems } from '../forms/start-form';
import { en } from '../i18n/en';

const none: StartProblems = { token: null, product: null };

/** Account or Wi-Fi only, and the token that the account needs. */
export function RealSetupForm({ lastProduct }: { readonly lastProduct: string | null }): ReactNode {
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
    <SubmitForm submit={en.start.realStart} command={command}>
      <ChoiceList
        label={en.start.goal}
        chosen={form.goal}
        onChoose={(goal) => {
          change({ goal: goal === 'wifi' ? 'wifi' : 'account' });
        }}
        choices={[
          { id: 'account', text: en.start.goalAccount, note: en.start.goalAccountHint },
          { id: 'wifi', text: en.start.goalWifi, note: en.start.goalWifiHint },
        ]}
      />
      {form.goal === 'wifi' ? null : (
        <div className="pair">
          <TextInput
            label={en.start.token}
            hint={en.start.tokenHint}
            value={form.token}
            problem={problems.token}
            onChange={(token) => {
              change({ token });
            }}
            hideText
          />
          <TextInput
            label={en.start.product}
            hint={en.start.productHint}
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
