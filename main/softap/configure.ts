import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { DevicePublicKey, WifiConfiguration } from '../ports/soft-ap-device';
import type { Command } from './command';
import { configureCommand, deviceIdCommand, isRsaFailure, publicKeyCommand, scanCommand } from './commands';
import { configureBody } from './configure-body';
import { nameFault, planConfiguration, type ConfigurePlan } from './configure-plan';
import type { DeviceMemory } from './memory';
import type { ScanEntry } from './scan-reply';

/** Asks a command until its answer is a verdict. */
export type Ask = <T>(command: Command<T>) => Promise<Result<T, SoftApFault>>;

/** Checks, encrypts and sends one network; a key that does not fit is fetched once more (softap 3.6). */
export async function configure(
  wanted: WifiConfiguration,
  key: DevicePublicKey,
  ask: Ask,
  memory: DeviceMemory,
): Promise<Result<void, SoftApFault>> {
  const unsupported = nameFault(wanted.ssid);
  if (unsupported !== null) return fail(unsupported);
  const early = planConfiguration(wanted, memory.seen(wanted.ssid));
  if (!early.ok && wanted.security !== 'auto') return early;
  const seen = await lookFor(wanted, ask, memory);
  if (!seen.ok) return seen;
  const plan = planConfiguration(wanted, seen.value);
  if (!plan.ok) return plan;
  return sendWithKey(plan.value, key, ask, memory);
}

/** The network in the device's own scan, asked only when the security depends on it. */
async function lookFor(
  wanted: WifiConfiguration,
  ask: Ask,
  memory: DeviceMemory,
): Promise<Result<ScanEntry | undefined, SoftApFault>> {
  const known = memory.seen(wanted.ssid);
  if (known !== undefined || wanted.security !== 'auto' || wanted.hidden) return ok(known);
  const scan = await ask(scanCommand);
  if (!scan.ok) return isScanTrouble(scan.error) ? ok(undefined) : scan;
  memory.scanned(scan.value);
  return ok(memory.seen(wanted.ssid));
}

/** The scan alone failed; newer firmware finds the security by itself. */
function isScanTrouble(fault: SoftApFault): boolean {
  return fault.kind !== 'cancelled' && fault.kind !== 'refused' && fault.kind !== 'unreachable';
}

async function sendWithKey(
  plan: ConfigurePlan,
  key: DevicePublicKey,
  ask: Ask,
  memory: DeviceMemory,
): Promise<Result<void, SoftApFault>> {
  const first = await send(plan, key, ask);
  if (first.ok || !isRsaFailure(first.error)) return first;
  const fresh = await freshKey(ask, memory);
  if (fresh === undefined) return first;
  return fresh.ok ? send(plan, fresh.value, ask) : fresh;
}

/** The key again, or undefined when another device answers now: it must not get this password. */
async function freshKey(ask: Ask, memory: DeviceMemory): Promise<Result<DevicePublicKey, SoftApFault> | undefined> {
  const identity = await ask(deviceIdCommand);
  if (!identity.ok) return identity;
  if (memory.id !== null && identity.value.id !== memory.id) return undefined;
  return ask(publicKeyCommand);
}

async function send(plan: ConfigurePlan, key: DevicePublicKey, ask: Ask): Promise<Result<void, SoftApFault>> {
  const body = await configureBody(plan, key);
  return body.ok ? ask(configureCommand(body.value)) : body;
}
