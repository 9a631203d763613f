import type { ReactNode } from 'react';
import type { LightPattern } from '../../shared/domain/light';
import { Lens } from './Lens';

interface MiniLightProps {
  readonly pattern: Pick<LightPattern, 'colour' | 'rhythm'>;
  readonly paused?: boolean;
}

/** The light alone, small, beside its words. */
export function MiniLight({ pattern, paused = false }: MiniLightProps): ReactNode {
  return (
    <svg className="mini-light" viewBox="0 0 40 40" aria-hidden="true">
      <Lens pattern={pattern} paused={paused} x={20} y={20} radius={10} />
    </svg>
  );
}
