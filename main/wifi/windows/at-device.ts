import { ok } from '../../../shared/result';
import type { WifiResult } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import { isBehind } from './unnamed-home';
import type { Trail } from './whereabouts';
import type { WindowsRadio } from './windows-radio';

/** More often than this it is not looked whether the PC is still at the device. */
const QUICK_MS = 500;

/**
 * By the addresses; and by what Windows is asked itself, where that is quick, where its interface cannot be told apart,
 * or where home has the device's addresses too. Whom Windows tells no names sees such a home by its router.
 */
export async function isAtDevice(radio: WindowsRadio, { twin }: Trail, signal: AbortSignal): WifiResult<boolean> {
  const alias = await radio.alias();
  if (alias !== null && !(await radio.addresses()).some(isFromDevice)) return ok(false);
  if (alias !== null && radio.lookEveryMs > QUICK_MS && twin === null) return ok(true);
  const now = await radio.look(signal);
  if (!now.ok) return now;
  const { phase, place, addresses } = now.value;
  if (phase !== 'up' || place?.isOurs === false || !addresses.some(isFromDevice)) return ok(false);
  return ok(place !== null || twin === null || !(await isBehind(twin, radio, signal)));
}
