import { expect, test } from 'vitest';
import { parseProductId } from '../../../shared/domain/product-id';
import { Secret } from '../../../shared/secret';
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
