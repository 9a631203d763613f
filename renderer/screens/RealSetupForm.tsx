import { useState, type ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { AccountPart } from '../account/AccountPart';
import { useApi } from '../api';
import { ChoiceList } from '../components/ChoiceList';
import { SubmitForm } from '../components/SubmitForm';
import { useText } from '../i18n/use-text';
import { TokenForm } from './TokenForm';

const goals = ['account', 'token', 'wifi'] as const;
type Goal = (typeof goals)[number];

/** Whom the device is to belong to: an account that is signed in to, one by its token, or whoever owns it already. */
export function RealSetupForm({ app }: { readonly app: Pick<AppSnapshot, 'account' | 'lastProduct'> }): ReactNode {
  const text = useText();
  const api = useApi();
  const [goal, setGoal] = useState<Goal>('account');
  return (
    <div className="stack">
      <ChoiceList
        label={text('start.goal')}
        chosen={goal}
        onChoose={(id) => {
          setGoal(goals.find((known) => known === id) ?? 'account');
        }}
        choices={[
          { id: 'account', text: text('start.goalAccount'), note: text('start.goalAccountHint') },
          { id: 'token', text: text('start.goalToken'), note: text('start.goalTokenHint') },
          { id: 'wifi', text: text('start.goalWifi'), note: text('start.goalWifiHint') },
        ]}
      />
      {goal === 'account' ? <AccountPart account={app.account} lastProduct={app.lastProduct} /> : null}
      {goal === 'token' ? <TokenForm lastProduct={app.lastProduct} /> : null}
      {goal === 'wifi' ? (
        <SubmitForm
          submit={text('start.realStart')}
          command={() => () => api['setup/start']({ mode: 'real', claim: 'none' })}
        >
          {null}
        </SubmitForm>
      ) : null}
    </div>
  );
}
