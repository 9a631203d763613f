import type { DeviceId } from '../../shared/domain/device-id';

const QUALITIES = ['amber', 'brave', 'calm', 'clever', 'gentle', 'happy', 'lucky', 'merry'];
const THINGS = ['badger', 'comet', 'falcon', 'harbor', 'lantern', 'maple', 'otter', 'willow'];

/** A name to suggest: the same for the same device, different for most others. */
export function friendlyName(id: DeviceId): string {
  const sum = Number.parseInt(id.slice(-6), 16);
  const quality = QUALITIES[sum % QUALITIES.length] ?? 'calm';
  const thing = THINGS[Math.floor(sum / QUALITIES.length) % THINGS.length] ?? 'comet';
  return `${quality}-${thing}`;
}
