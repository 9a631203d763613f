import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import { adapterFromRef } from './adapter-from-ref';
import { chooseAdapter } from './choose-adapter';

const control = 'http://127.0.0.1:7';
const calm = new AbortController().signal;

const neverAsked = (): never => {
  throw new Error('The own radio was looked for.');
};

describe('which adapter', () => {
  it.each([
    ['auto', null, { kind: 'guided' }, 'device-address'],
    ['auto', control, { kind: 'practice', control }, 'practice'],
    ['guided', null, { kind: 'guided' }, 'asked'],
    ['guided', control, { kind: 'guided' }, 'asked'],
    ['practice', control, { kind: 'practice', control }, 'practice'],
  ] as const)('%s with %s', async (wish, world, ref, id) => {
    expect(await chooseAdapter(wish, world, null)).toEqual(ok({ ref, reason: { id } }));
  });

  it.each([
    ['practice', null],
    ['practice', 'http://example.com'],
    ['auto', 'http://example.com'],
  ] as const)('none: %s with %s', async (wish, world) => {
    expect(await chooseAdapter(wish, world, neverAsked)).toEqual(fail({ kind: 'no-adapter' }));
  });

  it('auto takes the own radio, and says why there is none', async () => {
    const ref = { kind: 'network-manager', device: 'wlan0' } as const;
    const taken = { id: 'only', tool: 'network-manager', adapter: 'wlan0', isInstead: false } as const;
    const found = await chooseAdapter('auto', null, () => Promise.resolve({ kind: 'radio', ref, reason: taken }));
    expect(found).toEqual(ok({ ref, reason: taken }));
    const none = { id: 'network-manager-down' } as const;
    const guided = await chooseAdapter('auto', null, () => Promise.resolve({ kind: 'none', reason: none }));
    expect(guided).toEqual(ok({ ref: { kind: 'guided' }, reason: none }));
  });

  it.each([
    ['guided', null],
    ['auto', control],
  ] as const)('asks for no radio: %s with %s', async (wish, world) => {
    expect((await chooseAdapter(wish, world, neverAsked)).ok).toBe(true);
  });

  it.each([{ kind: 'guided' }, { kind: 'practice', control }, { kind: 'network-manager', device: 'wlan0' }] as const)(
    'is taken up again: %j',
    (ref) => {
      expect(adapterFromRef(ref, systemClock()).ref).toEqual(ref);
    },
  );
});

describe('guided', () => {
  it('moves nothing, scans nothing and remembers nothing', async () => {
    const adapter = adapterFromRef({ kind: 'guided' }, systemClock());
    expect(adapter.move).toBeNull();
    expect(adapter.observe.scan).toBeNull();
    const home = await adapter.observe.home(calm);
    expect(home).toEqual(ok({ connectionId: null, name: null }));
    expect(home.ok && (await adapter.observe.isHome(home.value, calm))).toEqual(ok(true));
  });
});
