import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import type { HomeMarks } from './home-marks';
import type { MacRadio } from './mac-radio';
import { lookAround, mayBeDevice } from './position';
import { routerHardware } from './router-hardware';

/** The address on the device's network; null: the Mac has none there. */
export function addressAtDevice(radio: MacRadio): string | null {
  return radio.addresses().find(isFromDevice) ?? null;
}

/**
 * Is the Mac on the device's network still? Its address tells at once; a home that gives such addresses too is told from
 * the device by its protection, or else by its router.
 */
export async function isStillThere(
  radio: MacRadio,
  home: HomeMarks | undefined,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const address = addressAtDevice(radio);
  if (address === null) return ok(false);
  if (home?.subnet == null || !address.startsWith(`${home.subnet}.`)) return ok(true);
  const position = await lookAround(radio, signal);
  if (!position.ok) return position;
  if (!mayBeDevice(position.value)) return ok(false);
  const { router } = position.value;
  if (home.routerHardware === null || router === null) return ok(true);
  return ok((await routerHardware(radio, router, signal)) !== home.routerHardware);
}
