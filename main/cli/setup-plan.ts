import { ssidDisplay, ssidFromText } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { PracticeWorld } from '../../shared/practice/world';
import { ok, type Result } from '../../shared/result';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { ClaimWay, SetupPlan } from '../../shared/setup/plan';
import type { Tell } from './certificate-options';
import { claimWay } from './claim-way';
import { makeLogin } from './login';
import { readPassword } from './password-source';
import type { ProgramIo } from './program-io';
import { usage, type Refusal } from './refusal';
import type { SetupOptions } from './setup-options';

/** Asks a person for a password; null: nobody can be asked. */
export type AskPassword = (network: string) => Promise<Result<WifiPassword, Refusal>>;

/** Where the plan's secrets come from; the signal ends the reading of them. `tell`: what of it a person should know. */
export type PlanSources = Pick<ProgramIo, 'env' | 'stdin'> & { readonly signal: AbortSignal; readonly tell: Tell };

/**
 * Makes the plan of a setup: options, environment, standard input, files, and what a practice world lends. `given`: the
 * claim way of a company's server or of whoever signed in.
 */
export async function makePlan(
  options: SetupOptions,
  io: PlanSources,
  world: PracticeWorld | null,
  askPassword: AskPassword | null,
  given: ClaimWay | null,
): Promise<Result<SetupPlan, Refusal>> {
  const claim = given === null ? claimWay(options, io.env, world) : ok(given);
  if (!claim.ok) return claim;
  const network = options.network ?? networkOf(world);
  if (network === null && askPassword === null) return usage('Say which network: --network or --network-hex.');
  const password = await findPassword(options, io, network, world, askPassword);
  if (!password.ok) return password;
  const login = await makeLogin({ ...options, network }, password.value, io.tell);
  if (!login.ok) return login;
  return ok({
    claim: claim.value,
    device: options.device,
    network,
    login: network === null && login.value.kind === 'none' ? null : login.value,
    checkPassword: options.checkPassword,
    name: options.name,
    takeOver: options.takeOver,
    allowDowngrade: options.allowDowngrade,
    interactive: askPassword !== null,
  });
}

function networkOf(world: PracticeWorld | null): ChosenNetwork | null {
  const ssid = world === null ? undefined : ssidFromText(world.network);
  return ssid === undefined ? null : { ssid, security: 'auto', hidden: false };
}

async function findPassword(
  options: SetupOptions,
  io: PlanSources,
  network: ChosenNetwork | null,
  world: PracticeWorld | null,
  askPassword: AskPassword | null,
): Promise<Result<WifiPassword | null, Refusal>> {
  if (options.passwordFrom !== null) return await readPassword(options.passwordFrom, io, io.signal);
  if (options.certificate !== null || network === null || network.security === 'open') return ok(null);
  if (options.network === null && world !== null) return ok(new Secret('wifi-password', world.networkPassword));
  if (askPassword === null) return ok(null);
  const typed = await askPassword(ssidDisplay(network.ssid));
  return typed.ok && typed.value.reveal() === '' ? ok(null) : typed;
}
