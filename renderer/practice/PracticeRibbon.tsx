import type { ReactNode } from 'react';
import type { PracticeView } from '../../shared/practice/training';
import { useText } from '../i18n/use-text';
import { FaultPanel } from './FaultPanel';
import { TourPanel } from './TourPanel';

/** Always there while practising: that nothing is real, what can be made to go wrong, and the tour. */
export function PracticeRibbon({ practice }: { readonly practice: PracticeView }): ReactNode {
  const text = useText();
  const { tour } = practice;
  return (
    <aside className="practice-ribbon" aria-label={text('app.practiceTag')}>
      <p>
        <strong className="tag">{text('app.practiceTag')}</strong> {text('practice.ribbon')}
      </p>
      {tour === null ? <FaultPanel on={practice.faults} /> : <TourPanel tour={tour} />}
    </aside>
  );
}
