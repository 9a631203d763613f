/** Why a call to Particle brought nothing; bodies are never kept, for they may repeat a token (cloud 5.2). */
export type ParticleFault =
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'limited'; readonly waitSeconds: number }
  /** Not reached, too slow, failing, or an answer that is not Particle's. */
  | { readonly kind: 'unavailable' };

/** Particle does not document `Retry-After`; without it we wait this long (cloud 5.4). */
const USUAL_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 300;

/** What a status means that is not 2xx. */
export function faultOf(status: number, retryAfter: string | null): ParticleFault {
  if (status === 429 || status === 529) return { kind: 'limited', waitSeconds: waitOf(retryAfter) };
  return status >= 400 && status < 500 ? { kind: 'refused', status } : { kind: 'unavailable' };
}

function waitOf(header: string | null): number {
  const seconds = Number.parseInt(header ?? '', 10);
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : USUAL_WAIT_SECONDS;
}
