import { z } from 'zod';
import { ok, type Result } from '../../shared/result';
import type { ParticleFault } from './particle-fault';
import { askParticle, type ParticleAnswer, type ParticleCall } from './particle-http';
import { importOutcome, productDevice, type ProductDevice } from './particle-replies';
import type { TokenOffice } from './token-office';

type BareCall = Omit<ParticleCall, 'credentials'>;

/** The product's view of its devices, with the product's token (cloud 2.7, 8.4). */
export class ProductDevices {
  readonly #apiBase: string;
  readonly #path: string;
  readonly #office: TokenOffice;
  readonly #now: () => number;

  constructor(apiBase: string, productId: number, office: TokenOffice, now: () => number) {
    this.#apiBase = apiBase;
    this.#now = now;
    this.#path = `/v1/products/${productId}/devices`;
    this.#office = office;
  }

  /** `null`: not a device of this product. Its times are by the clock of this server, whatever Particle's says. */
  async find(deviceId: string): Promise<Result<ProductDevice | null, ParticleFault>> {
    const sentAt = this.#now();
    const found = await this.#ask({ method: 'GET', path: `${this.#path}/${deviceId}` }, productDevice);
    if (!found.ok && isNoDevice(found.error)) return ok(null);
    return found.ok ? ok(inOurTime(found.value, { sentAt, receivedAt: this.#now() })) : found;
  }

  /** Takes a device into the product, or approves a quarantined one; false: it is of another product. */
  async import(deviceId: string): Promise<Result<boolean, ParticleFault>> {
    const call: BareCall = { method: 'POST', path: this.#path, form: { id: deviceId } };
    const outcome = await this.#call(call, importOutcome);
    if (!outcome.ok) return outcome;
    const { nonmemberDeviceIds, invalidDeviceIds } = outcome.value;
    return ok(nonmemberDeviceIds.length + invalidDeviceIds.length === 0);
  }

  /** Takes a device from its owner and keeps it in the product; false: not a device of this product. */
  async unclaim(deviceId: string): Promise<Result<boolean, ParticleFault>> {
    const done = await this.#call({ method: 'DELETE', path: `${this.#path}/${deviceId}/owner` }, z.unknown());
    if (!done.ok && isNoDevice(done.error)) return ok(false);
    return done.ok ? ok(true) : done;
  }

  /** Puts a device into one more group, without loss of those that it is in (cloud 4). */
  async addToGroup(deviceId: string, group: string): Promise<boolean> {
    const json = { action: 'groups', devices: [deviceId], metadata: { add: [group] } };
    return (await this.#call({ method: 'PUT', path: this.#path, json }, z.unknown())).ok;
  }

  async #call<T>(call: BareCall, reply: z.ZodType<T>): Promise<Result<T, ParticleFault>> {
    const answer = await this.#ask(call, reply);
    return answer.ok ? ok(answer.value.body) : answer;
  }

  async #ask<T>(call: BareCall, reply: z.ZodType<T>): Promise<Result<ParticleAnswer<T>, ParticleFault>> {
    const first = await this.#askOnce(call, reply);
    if (first.ok || first.error.kind !== 'refused' || first.error.status !== 401) return first;
    this.#office.forgetProductToken();
    return this.#askOnce(call, reply);
  }

  async #askOnce<T>(call: BareCall, reply: z.ZodType<T>): Promise<Result<ParticleAnswer<T>, ParticleFault>> {
    const token = await this.#office.productToken();
    if (!token.ok) return token;
    return askParticle(this.#apiBase, { ...call, credentials: { kind: 'bearer', token: token.value.value } }, reply);
  }
}

function isNoDevice(fault: ParticleFault): boolean {
  return fault.kind === 'refused' && (fault.status === 404 || fault.status === 403);
}

interface Span {
  readonly sentAt: number;
  readonly receivedAt: number;
}

function inOurTime({ body: device, cloudTime }: ParticleAnswer<ProductDevice>, span: Span): ProductDevice {
  if (device.lastHandshakeAt === null || cloudTime === null) return device;
  const ours = Date.parse(device.lastHandshakeAt) - aheadOfUs(cloudTime, span);
  return { ...device, lastHandshakeAt: new Date(ours).toISOString() };
}

/** Particle's clock minus ours, as little as it can be: `Date` counts whole seconds and was written while we waited. */
function aheadOfUs(cloudTime: number, { sentAt, receivedAt }: Span): number {
  return Math.max(cloudTime - receivedAt, 0) + Math.min(cloudTime + 1000 - sentAt, 0);
}
