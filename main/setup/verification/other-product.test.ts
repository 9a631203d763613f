import { expect, test } from 'vitest';
import { parseProductId } from '../../../shared/domain/product-id';
import { ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { CloudSession } from '../../ports/cloud-session';
import { startSetup } from '../setup';
import { fakePorts } from '../testing/fake-ports';
import { FakeWorld } from '../testing/fake-world';
import { scripted } from '../testing/plans';
import { VirtualClock } from '../testing/virtual-clock';

test('a device in another product is not looked at over and over while a person reads that', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.productId = '6';
  const product = parseProductId('1319') ?? null;
  const claim = { kind: 'token', token: new Secret('access-token', 'canary-token'), product } as const;
  const setup = startSetup(scripted({ claim, interactive: true }), fakePorts(world));
  const failed = new Promise<void>((resolve) => {
    setup.subscribe(({ state }) => {
      if (state === 'failed') resolve();
    });
  });
  await clock.until(failed);
  const later: string[] = [];
  setup.subscribe(({ state }) => later.push(state));
  await clock.until(clock.sleep(11 * 60_000));
  expect(setup.snapshot().error?.code).toBe('not-in-product');
  expect(later.filter((state) => state !== 'failed')).toEqual([]);
  setup.send({ kind: 'cancel' });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: true } });
});

test('heard before its owner is seen, a device is looked for once more, soon', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const product = parseProductId('1319') ?? null;
  world.productId = '1319';
  const claim = { kind: 'token', token: new Secret('access-token', 'canary-token'), product } as const;
  const ports = fakePorts(world);
  const looks: number[] = [];
  let heardAt: number | null = null;
  world.listeners.add(({ kind }) => {
    if (kind === 'event') heardAt ??= clock.now();
  });
  const session = ports.cloud.session(claim.token);
  const device: CloudSession['device'] = async (id, signal) => {
    const answer = await session.device(id, signal);
    if (heardAt === null) return answer;
    looks.push(clock.now() - heardAt);
    // The claim is stored a moment after the device was heard.
    return looks.length > 1 || !answer.ok ? answer : ok({ ...answer.value, value: 'not-yours' });
  };
  const cloud = { ...ports.cloud, session: () => ({ ...session, device }) };
  const end = await clock.until(startSetup(scripted({ claim }), { ...ports, cloud }).finished);
  expect(end.outcome).toBe('verified');
  expect(looks).toHaveLength(2);
  expect(looks[1]).toBeLessThan(1500);
});
