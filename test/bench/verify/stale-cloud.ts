import { otherClients } from './other-clients';
import { verifyWithOurs } from './our-rules';
import type { Published } from './modelled-cloud';
import { CONNECT_WALL_TIME } from './play';
import { Random } from './random';

const HOUR = 3_600_000;

/**
 * Devices that never come online after connect-ap, in clouds that say otherwise: this customer's already, flagged online,
 * with an old handshake, with events that come late, twice or undated, and with clocks that are off by up to two hours.
 * How many does each client call a success?
 */
export async function falseSuccesses(runs: number, seed: number): Promise<ReadonlyMap<string, number>> {
  const random = new Random(seed);
  const counts = new Map<string, number>([['ours', 0], ...otherClients.map(({ name }) => [name, 0] as const)]);
  const count = (name: string, success: boolean): void => {
    if (success) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (let index = 0; index < runs; index += 1) {
    const backAt = random.between(2500, 9500);
    count('ours', await isFooled(random, backAt));
    for (const client of otherClients) {
      const { verifiedAt } = client.verify(backAt, () => ({ listed: true, connected: true }));
      count(client.name, verifiedAt !== null);
    }
  }
  return counts;
}

async function isFooled(random: Random, backAt: number): Promise<boolean> {
  const serverAheadMs = Math.round(random.between(-2 * HOUR, 2 * HOUR));
  // In server time: at least while it was being set up nobody heard of it.
  const lastHandshakeAt = CONNECT_WALL_TIME + serverAheadMs - random.between(4000, 24 * HOUR);
  const wasListed = random.chance(0.7);
  const ended = await verifyWithOurs(random, {
    backAt,
    streamWorks: random.chance(0.8),
    events: echoes(random, lastHandshakeAt, backAt, serverAheadMs),
    truth: () => ({ online: true, lastHandshakeAt }),
    handshakeBefore: wasListed ? lastHandshakeAt : null,
    // The reply that told it had whole seconds.
    serverAheadMs: serverAheadMs - random.between(0, 1000),
  });
  return ended.verifiedAt !== null;
}

/** What is still in the pipes of its last time online, and what the cloud says when it notices that it is gone. */
function echoes(random: Random, heardAt: number, backAt: number, serverAheadMs: number): readonly Published[] {
  const at = (): number => backAt + random.between(500, 100_000);
  const gone = at();
  const told = CONNECT_WALL_TIME + serverAheadMs + gone;
  return [
    { at: at(), name: 'spark/status', data: 'online', publishedAt: heardAt },
    { at: at(), name: 'spark/device/last_reset', data: 'power_down', publishedAt: heardAt + 200 },
    { at: gone, name: 'spark/status', data: 'offline', publishedAt: told },
    { at: gone, name: 'spark/flash/status', data: 'failed ', publishedAt: told },
  ];
}
