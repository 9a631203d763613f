import type { Random } from './random';

/** When what happens, in milliseconds since connect-ap was acknowledged. */
export interface Draw {
  /** The device's handshake: from here on it is online. */
  readonly onlineAt: number;
  /** Its owner is recorded: a moment before the news of it, or after (cloud 3.2). */
  readonly ownedAt: number;
  /** Events of the device, as the cloud publishes them. */
  readonly events: readonly { readonly at: number; readonly name: string; readonly data: string }[];
  /** This PC is off the device's network, and has internet again. */
  readonly offSoftApAt: number;
  readonly backAt: number;
  readonly streamWorks: boolean;
}

export type Order = 'claim-first' | 'online-first';

/** How long devices take, as quality-bar 1c has it. */
export interface Site {
  readonly name: string;
  readonly medianMs: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
  /** Does an update run before the device says hello, with events that tell of it? */
  readonly updates: boolean;
}

export const sites: readonly Site[] = [
  // p50 10 s, p95 27 s.
  { name: 'usual', medianMs: 10_000, spread: Math.log(2.7) / 1.645, updates: false },
  // p50 25 s, p95 57 s.
  { name: 'slow site', medianMs: 25_000, spread: Math.log(57 / 25) / 1.645, updates: false },
  // p50 60 s; 8.2 % of them take longer than 120 s.
  { name: 'first boot with update', medianMs: 60_000, spread: Math.LN2 / 1.392, updates: true },
];

/** One device at one site. Nothing of an update counts as hello: the hello is what comes after it. */
export function draw(random: Random, site: Site, order: Order, streamWorks = true): Draw {
  const onlineAt = random.logNormal(site.medianMs, site.spread);
  const offSoftApAt = random.between(500, 2500);
  const backAt = offSoftApAt + random.between(2000, 7000);
  // The code is the first thing that the device sends once it is online; then the owner has to be looked up and stored.
  const codeAt = onlineAt + random.between(20, 100);
  const ownedAt = order === 'claim-first' ? onlineAt : codeAt + random.between(10, 150);
  const before = site.updates ? update(random, onlineAt) : [];
  return {
    onlineAt,
    ownedAt,
    events: [...before, ...hello(random, onlineAt, codeAt)],
    offSoftApAt,
    backAt,
    streamWorks,
  };
}

/** System parts and program come one after the other, each told at its beginning and its end; then the device starts again. */
function update(random: Random, helloAt: number): Draw['events'] {
  const begins = Math.min(random.logNormal(10_000, Math.log(2.7) / 1.645), helloAt * 0.5);
  const parts = random.chance(0.5) ? 2 : 3;
  const partMs = (helloAt * 0.9 - begins) / parts;
  return Array.from({ length: parts }, (_, part) => [
    { at: begins + part * partMs, name: 'spark/flash/status', data: 'started ' },
    { at: begins + (part + 0.95) * partMs, name: 'spark/flash/status', data: 'success ' },
  ]).flat();
}

/** `online`, and behind the code what a Photon tells of itself: why it was reset, and what it runs (cloud 3.2). */
function hello(random: Random, onlineAt: number, codeAt: number): Draw['events'] {
  const reset = codeAt + random.between(20, 200);
  const hash = reset + random.between(20, 200);
  return [
    { at: onlineAt, name: 'spark/status', data: 'online' },
    { at: reset, name: 'spark/device/last_reset', data: 'power_down' },
    { at: hash, name: 'spark/device/app-hash', data: 'a'.repeat(64) },
  ];
}
