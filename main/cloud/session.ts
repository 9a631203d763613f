import { parseClaimCode } from '../../shared/domain/claim-code';
import type { DeviceId } from '../../shared/domain/device-id';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { AccessToken } from '../../shared/secret';
import type { CloudDevice, CloudSession, NewClaimCode, Timed } from '../ports/cloud-session';
import { call, fetchReply, type CloudCall, type CloudLine } from './call';
import { followEvents } from './event-stream';
import type { CloudReply } from './reply';
import { faultOfReply } from './reply-fault';
import { claimCodeSchema, readDevice, readDevices, readIds, readTokenLife, renamedSchema } from './replies';
import * as calls from './requests';

/** What one access token can do at one cloud. A token that no header can carry is answered with `session`, unsent. */
export function openSession(line: CloudLine, token: AccessToken): CloudSession {
  const bearer = bearerOf(token);
  if (bearer === undefined) return deadSession();
  const ask = (request: CloudCall, signal: AbortSignal): Promise<Result<CloudReply, CloudFault>> =>
    call(line, request, signal);
  return {
    life: async (signal) => read(await ask(calls.tokenLifeCall(bearer), signal), tokenLife),
    createClaimCode: async (product, signal) => read(await ask(calls.claimCodeCall(bearer, product), signal), newCode),
    devices: async (signal) => read(await ask(calls.devicesCall(bearer), signal), deviceList),
    device: async (id, signal) => deviceOrNot(await fetchReply(line, calls.deviceCall(bearer, id), signal), id),
    claimById: async (id, signal) => done(await ask(calls.claimByIdCall(bearer, id), signal)),
    rename: async (id, name, signal) => read(await ask(calls.renameCall(bearer, id, name), signal), newName),
    follow: (listener, signal) => {
      void followEvents(line, calls.eventsRequest(bearer), listener, signal);
    },
    revoke: async (signal) => done(await ask(calls.revokeCall(bearer), signal)),
  };
}

function bearerOf(token: AccessToken): string | undefined {
  const text = token.reveal();
  return /^[\x21-\x7e]+$/.test(text) ? `Bearer ${text}` : undefined;
}

function deadSession(): CloudSession {
  const refused = (): Promise<Result<never, CloudFault>> => Promise.resolve(fail({ kind: 'session' }));
  return {
    life: refused,
    createClaimCode: refused,
    devices: refused,
    device: refused,
    claimById: refused,
    rename: refused,
    follow: (listener) => {
      listener({ kind: 'lost' });
    },
    revoke: refused,
  };
}

function read<T>(
  reply: Result<CloudReply, CloudFault>,
  content: (reply: CloudReply) => Result<T, CloudFault>,
): Result<T, CloudFault> {
  return reply.ok ? content(reply.value) : reply;
}

function done(reply: Result<CloudReply, CloudFault>): Result<void, CloudFault> {
  return reply.ok ? ok(undefined) : reply;
}

function tokenLife({ json, serverTime, receivedAt }: CloudReply): Result<number | null, CloudFault> {
  return ok(readTokenLife(json, serverTime ?? receivedAt));
}

function newCode(reply: CloudReply): Result<NewClaimCode, CloudFault> {
  const parsed = claimCodeSchema.safeParse(reply.json);
  const code = parsed.success ? parseClaimCode(parsed.data.claim_code) : undefined;
  if (!parsed.success || code === undefined) return fail({ kind: 'malformed', what: 'claim-code' });
  return ok({ code, ownedIds: readIds(parsed.data.device_ids ?? []) });
}

function deviceList(reply: CloudReply): Result<Timed<readonly CloudDevice[]>, CloudFault> {
  const devices = readDevices(reply.json);
  return devices === undefined ? fail({ kind: 'malformed', what: 'devices' }) : ok(timed(reply, devices));
}

function deviceOrNot(
  reply: Result<CloudReply, CloudFault>,
  id: DeviceId,
): Result<Timed<CloudDevice | 'not-yours'>, CloudFault> {
  if (!reply.ok) return reply;
  const fault = faultOfReply(reply.value);
  if (fault !== null) return saysNotYours(fault) ? ok(timed(reply.value, 'not-yours')) : fail(fault);
  const device = readDevice(reply.value.json);
  return device?.id === id ? ok(timed(reply.value, device)) : fail({ kind: 'malformed', what: 'device' });
}

/** The cloud says the same of a device that is unknown, foreign, or not claimed yet (cloud 0.1 rule 5). */
function saysNotYours(fault: CloudFault): boolean {
  return fault.kind === 'forbidden' || fault.kind === 'not-found' || fault.kind === 'owned-by-other';
}

function newName(reply: CloudReply): Result<string, CloudFault> {
  const parsed = renamedSchema.safeParse(reply.json);
  return parsed.success ? ok(parsed.data.name) : fail({ kind: 'malformed', what: 'name' });
}

function timed<T>(reply: CloudReply, value: T): Timed<T> {
  return { value, serverAheadMs: reply.serverTime === null ? 0 : reply.serverTime - reply.receivedAt };
}
