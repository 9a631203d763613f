import type { ReactNode } from 'react';
import type { PracticeView } from '../../shared/practice/training';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { FaultPanel } from './FaultPanel';

/** Practice from the first screen: freely, with faults, or on the guided tour. */
export function PracticeCard({ practice }: { readonly practice: PracticeView }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <section className="card" aria-labelledby="practice-title">
      <div className="tight">
        <h2 id="practice-title">{text('start.practiceTitle')}</h2>
        <p className="soft">{text('start.practiceBody')}</p>
      </div>
      <div className="actions">
        <CommandButton command={() => api['setup/start']({ mode: 'practice', claim: 'token' })}>
          {text('start.practiceStart')}
        </CommandButton>
      </div>
      <div className="tight">
        <h3>{text('tour.title')}</h3>
        <p className="soft">{text('tour.body')}</p>
      </div>
      <div className="actions">
        <CommandButton command={() => api['practice/tour']({ to: 'next' })}>{text('tour.start')}</CommandButton>
      </div>
      <FaultPanel on={practice.faults} />
    </section>
  );
}
