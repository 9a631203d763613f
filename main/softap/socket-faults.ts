import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { Verdict } from './wire';

/** What an error of the socket means before any byte of a reply. */
export function faultBeforeReply(error: Error): SoftApFault {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'blocked' };
  const refused = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED';
  return { kind: refused ? 'refused' : 'unreachable' };
}

/** What a reply without a JSON object means. */
export function faultOfReading(kind: Exclude<Verdict['kind'], 'json'>): SoftApFault {
  switch (kind) {
    case 'empty':
      return { kind: 'request-rejected' };
    case 'foreign':
      return { kind: 'not-a-photon' };
    case 'busy':
      return { kind: 'refused' };
    case 'cut':
      return { kind: 'cut' };
  }
}
