import type { Result } from '../../shared/result';
import type { ParticleClient } from '../settings';
import type { ParticleFault } from './particle-fault';
import type { Credentials } from './particle-http';

/** Our clients at Particle. While a secret is changed there are two, and the one that worked last comes first (cloud 8.5). */
export class OwnClients {
  #clients: readonly ParticleClient[];

  constructor(clients: readonly ParticleClient[]) {
    this.#clients = clients;
  }

  /** Calls with one client after the other until one is not refused; the last refusal if all are. */
  async call<T>(
    run: (credentials: Credentials) => Promise<Result<T, ParticleFault>>,
  ): Promise<Result<T, ParticleFault>> {
    let answer: Result<T, ParticleFault> = { ok: false, error: { kind: 'unavailable' } };
    for (const client of this.#clients) {
      answer = await run({ kind: 'client', ...client });
      if (answer.ok) this.#clients = [client, ...this.#clients.filter((other) => other !== client)];
      if (answer.ok || answer.error.kind !== 'refused') return answer;
    }
    return answer;
  }
}
