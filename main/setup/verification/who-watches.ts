import type { DeviceId } from '../../../shared/domain/device-id';
import { isTokenReplaceable } from '../code-age';
import { keepTokenAlive, sessionOf } from '../customer-token';
import type { SentConnect, SetupRun } from '../run';
import { endHomeStream, openHomeStream } from './home-stream';
import { seenIn, sees } from './signs';
import { CloudWatch } from './watch-cloud';
import { CompanyWatch } from './watch-company';

/**
 * Somebody who can tell whether the device is online and whose it is. `over`: no use to wait any longer; what was seen is
 * among the run's signs. Null: aborted.
 */
export type Watch = (signal: AbortSignal) => Promise<'verified' | 'over' | null>;

/** With a token the cloud itself is asked, else the company's server, if there is one (cloud 7.7). */
export function whoWatches(run: SetupRun, deviceId: DeviceId, connect: SentConnect): Watch | null {
  const { kind } = run.plan.claim;
  if (kind === 'token' && run.vault.token !== null) return (signal) => watchCloud(run, deviceId, connect, signal);
  const { company } = run.ports;
  if (company === null) return null;
  return (signal) => new CompanyWatch(run, { company, deviceId, connect, owned: kind !== 'none' }).outcome(signal);
}

/** A token that died meanwhile is renewed once: the claim belongs to the customer, not to the token (cloud 7.9). */
async function watchCloud(
  run: SetupRun,
  deviceId: DeviceId,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<'verified' | 'over' | null> {
  const { token } = run.vault;
  const outcome = await watchOnce(run, deviceId, connect, signal);
  const isSignedOut = outcome === 'over' && seenIn(run).trouble?.code === 'token-invalid';
  if (!isSignedOut || !isTokenReplaceable(run.ports)) return outcome;
  const renewed = await keepTokenAlive(run, signal, token);
  if (!renewed.ok || run.vault.token === token) return outcome;
  sees(run, { trouble: null });
  endHomeStream(run);
  return await watchOnce(run, deviceId, connect, signal);
}

async function watchOnce(
  run: SetupRun,
  deviceId: DeviceId,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<'verified' | 'over' | null> {
  const session = sessionOf(run);
  if (session === null) return null;
  const stream = run.vault.stream ?? openHomeStream(run, { session, deviceId, connect });
  return await new CloudWatch(run, { session, deviceId, stream, connect }).outcome(signal);
}
