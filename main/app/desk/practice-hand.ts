import { ssidFromHex } from '../../../shared/domain/ssid';
import type { PracticeWorld } from '../../../shared/practice/world';
import { systemClock } from '../../ports/system-clock';
import { practiceAdapter } from '../../wifi/practice-adapter';
import { askWorld } from './practice-world';

/** The hand that moves the virtual PC between networks, where a person would move a real one. */
export interface PracticeHand {
  /** False: it could not. */
  moveTo(where: 'device' | 'home'): Promise<boolean>;
}

/** A hand that knows where the virtual PC is now, to take it back there. */
export async function practiceHand(world: PracticeWorld): Promise<PracticeHand> {
  const { observe, move } = practiceAdapter(world.control, systemClock(world.speed));
  const calm = new AbortController().signal;
  const home = await observe.home(calm);
  return {
    moveTo: async (where) => {
      if (move === null || !home.ok) return false;
      if (where === 'home') return (await move.restore(home.value, calm)).ok;
      const device = ssidFromHex((await askWorld(world.control))?.deviceSsidHex ?? '');
      return device !== undefined && (await move.join(device, calm)).ok;
    },
  };
}
