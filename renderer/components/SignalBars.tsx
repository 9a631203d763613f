import type { ReactNode } from 'react';

export type SignalStrength = 'strong' | 'medium' | 'weak';

/** Three classes by dBm. */
export function signalStrength(rssi: number): SignalStrength {
  if (rssi >= -56) return 'strong';
  return rssi >= -71 ? 'medium' : 'weak';
}

const lit = { strong: 3, medium: 2, weak: 1 } as const;

/** The picture of it; the words stand beside. */
export function SignalBars({ strength }: { readonly strength: SignalStrength }): ReactNode {
  return (
    <span className="bars" aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={bar <= lit[strength] ? 'on' : ''} />
      ))}
    </span>
  );
}
