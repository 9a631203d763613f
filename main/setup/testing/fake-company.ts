import type { CompanyFault } from '../../../shared/errors/company-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret, type AccessToken } from '../../../shared/secret';
import type { DeviceFinding } from '../../../shared/company/contract';
import type { CompanySession } from '../../ports/company-session';
import type { FakeWorld } from './fake-world';

/** A company's server in a fake world: it sees the truth, and keeps a list of what it was asked. */
export class FakeCompany implements CompanySession {
  readonly calls: string[] = [];
  fault: Partial<Record<'token' | 'claimCode' | 'look' | 'complete', () => CompanyFault | null>> = {};
  /** What it says instead of the truth. */
  finding: DeviceFinding | null = null;
  readonly #world: FakeWorld;
  #token: AccessToken = new Secret('access-token', 'customer-1');
  #made = 1;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  token({ refused }: { readonly refused: AccessToken | null }) {
    if (refused === this.#token) {
      this.#made += 1;
      this.#token = new Secret('access-token', `customer-${this.#made}`);
    }
    return this.#answer('token', () => this.#token);
  }

  claimCode() {
    this.#made += 1;
    return this.#answer('claimCode', () => new Secret('claim-code' as const, `company-${this.#made}`));
  }

  look() {
    const { lastHandshakeAt, owner, mode, cloudAheadMs } = this.#world;
    const truth = mode === 'online' ? (owner === 'me' ? 'owned' : 'online_unclaimed') : 'never_online';
    const finding = this.finding ?? truth;
    return this.#answer('look', () => ({
      value: { finding, lastHandshakeAt },
      serverAheadMs: cloudAheadMs,
    }));
  }

  complete(_: unknown, verdict: string) {
    return this.#answer('complete', () => undefined, verdict);
  }

  abandon() {
    this.calls.push('abandon');
    return Promise.resolve(this.#world.cloudReachable);
  }

  #answer<T>(name: keyof FakeCompany['fault'], then: () => T, more = ''): Promise<Result<T, CompanyFault>> {
    this.calls.push(more === '' ? name : `${name} ${more}`);
    const fault = this.#world.cloudReachable ? (this.fault[name]?.() ?? null) : ({ kind: 'offline' } as const);
    return Promise.resolve(fault === null ? ok(then()) : fail(fault));
  }
}
