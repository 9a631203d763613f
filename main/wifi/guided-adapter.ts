import { ok } from '../../shared/result';
import type { WifiAdapter, WifiObserver } from '../ports/wifi-adapter';
import { inTheWay } from './in-the-way';

/**
 * A person moves the PC between networks (wifi 7). It needs no permission and knows nothing of the radio: that the
 * device is there is seen by asking it, that the PC is back by reaching the cloud; so home is always "as it was".
 * `known`: hints, which only help to name the network to choose, and what a system can say of a device that is not reached.
 */
export function guidedAdapter(known: Pick<WifiObserver, 'hints' | 'whyUnreachable'> = {}): WifiAdapter {
  return {
    ref: { kind: 'guided' },
    observe: {
      scan: null,
      ...known,
      inTheWay: () => Promise.resolve(inTheWay(null)),
      home: () => Promise.resolve(ok({ connectionId: null, name: null })),
      isHome: () => Promise.resolve(ok(true)),
    },
    move: null,
  };
}
