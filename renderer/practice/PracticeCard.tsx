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
        <CommandButton look="quiet" command={() => api['practice/tour']({ to: 'next' })}>
          {text('tour.start')}
        </CommandButton>
      </div>
      <div className="small soft">
        <p>{text('tour.title')}</p>
        <p>{text('tour.body')}</p>
      </div>
      <FaultPanel on={practice.faults} />
    </section>
  );
}
