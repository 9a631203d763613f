import { useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { tokenProblems, tokenRequest, type TokenForm as Typed, type TokenProblems } from '../forms/start-form';
import { useText } from '../i18n/use-text';

const none: TokenProblems = { token: null, product: null };

/** A setup with an access token that somebody made elsewhere. */
export function TokenForm({ lastProduct }: { readonly lastProduct: string | null }): ReactNode {
  const text = useText();
  const api = useApi();
  const [form, setForm] = useState<Typed>({ token: '', product: lastProduct ?? '' });
  const [problems, setProblems] = useState(none);
  const change = (what: Partial<Typed>): void => {
    setForm({ ...form, ...what });
    setProblems(none);
  };
  const command = () => {
    const found = tokenProblems(form);
    setProblems(found);
    return found.token === null && found.product === null ? () => api['setup/start'](tokenRequest(form)) : null;
  };
  return (
    <SubmitForm submit={text('start.realStart')} command={command}>
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
          exact
          hint={text('start.productHint')}
          value={form.product}
          problem={problems.product}
          onChange={(product) => {
            change({ product });
          }}
        />
      </div>
    </SubmitForm>
  );
}
