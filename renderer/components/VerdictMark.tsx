import type { ReactNode } from 'react';
import { Icon } from './Icons';

const icons = { good: 'check', bad: 'cross', calm: 'info' } as const;

/** The sign above a verdict; the heading says the same in words. */
export function VerdictMark({ look }: { readonly look: keyof typeof icons }): ReactNode {
  return (
    <span className={`verdict-mark ${look}`}>
      <Icon name={icons[look]} />
    </span>
  );
}
