import type { LightId } from '../../../shared/domain/light';
import type { Signs } from '../../../shared/setup/verdict';

/** What the light can be doing on a device that is in touch with the cloud. */
const online: readonly LightId[] = ['cyan-breathe', 'magenta-flicker', 'magenta-breathe', 'rainbow'];

/** Does the light say something else than what was seen? The light is the later sign, so neither is simply wrong. */
export function signsDisagree({ deviceNetwork, alive, light }: Signs): boolean {
  if (light === null || light === 'unsure') return false;
  if (deviceNetwork === 'stayed' || deviceNetwork === 'returned') return light !== 'blue-blink';
  if (alive) return !online.includes(light);
  return light === 'cyan-breathe' || (light === 'blue-blink' && deviceNetwork === 'away');
}
