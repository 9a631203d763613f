import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import { setupError } from '../../../shared/errors/error-codes';
import { errorOfWifiFault, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { WifiPassword } from '../../../shared/secret';
import { limited } from '../../ports/limited';
import type { WifiMover } from '../../ports/wifi-adapter';
import { bringHome } from '../bring-home';
import type { SetupRun, Step, StepResult } from '../run';

const JOIN_LIMIT_MS = 45_000;
/** Where the password is the key of the network itself, and this PC is asked for nothing else. */
const checkable: readonly ChosenNetwork['security'][] = ['auto', 'wpa', 'wpa2'];

/** What is to be tried, and with what; null: nothing, or nothing of ours can. */
export function passwordCheck({
  known,
  vault,
  ports,
}: Pick<SetupRun, 'known' | 'vault' | 'ports'>): PasswordCheck | null {
  const { network } = known;
  const join = ports.wifi.move?.joinToCheck;
  const { login, tried } = vault;
  if (!known.checkPassword || network === null || join === undefined) return null;
  if (login?.kind !== 'password' || login === tried || !checkable.includes(network.security)) return null;
  return { network, password: login.password, join };
}

interface PasswordCheck {
  readonly network: ChosenNetwork;
  readonly password: WifiPassword;
  readonly join: NonNullable<WifiMover['joinToCheck']>;
}

/** Joins the chosen network with this PC and the typed password, and goes home again, whatever came of it. */
export const checkPassword: Step = async (run, signal) => {
  const check = passwordCheck(run);
  if (check === null) return ok(undefined);
  run.vault.tried = run.vault.login;
  const { network, password, join } = check;
  run.known.atDevice = false;
  await run.note({ fact: 'checking-password', ssid: network.ssid });
  run.known.away = true;
  run.view.learn({ homeRestored: false, network });
  const joined = await limited(run.ports.clock, JOIN_LIMIT_MS, signal, (within) => join(network, password, within));
  if (signal.aborted) return fail(setupError('internal', { saw: 'cancelled' }));
  const home = await bringHome(run, signal);
  if (!home.ok) return fail(errorOfWifiFault(home.error));
  return joined.ok ? ok(undefined) : judged(run, joined.error);
};

/** An address that never came proves the password all the same: the network had let this PC in before. */
function judged(run: SetupRun, fault: WifiFault): StepResult {
  switch (fault.kind) {
    case 'no-address':
    case 'wrong-subnet':
      return ok(undefined);
    case 'join-refused':
    case 'timeout':
    case 'network-gone':
    case 'cancelled':
      return fail(setupError('password-check-failed', { saw: fault.kind }));
    case 'names-hidden':
    case 'name-unsuitable':
    case 'tool-failed':
    case 'tool-silent':
      run.view.warn(setupError('password-unchecked', { saw: fault.kind }));
      return ok(undefined);
    default:
      return fail(errorOfWifiFault(fault));
  }
}
