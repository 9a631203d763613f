import type { ReactNode } from 'react';
import type { LightId } from '../../shared/domain/light';
import { useText } from '../i18n/use-text';
import { lightsOnTheWay, patternOf } from './expected-light';
import { MiniLight } from './MiniLight';

/** The lights of a setup that goes well, still, with the present one marked. */
export function LightsOnTheWay({ now }: { readonly now: LightId | null }): ReactNode {
  const text = useText();
  return (
    <ol className="mat-way" aria-label={text('light.way')}>
      {lightsOnTheWay.map((id) => (
        <li key={id} aria-current={id === now ? 'step' : undefined} className={id === now ? 'now' : ''}>
          <MiniLight pattern={patternOf(id)} paused />
          <span className="unseen">{text(`light.name.${id}`)}</span>
        </li>
      ))}
    </ol>
  );
}
