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
    ['auto', null, { kind: 'guided' }],
    ['auto', control, { kind: 'practice', control }],
    ['guided', null, { kind: 'guided' }],
    ['guided', control, { kind: 'guided' }],
    ['practice', control, { kind: 'practice', control }],
  ] as const)('%s with %s', async (wish, world, ref) => {
    const choice = await chooseAdapter(wish, world, null);
    expect(choice).toMatchObject({ ok: true, value: { ref } });
    if (choice.ok) expect(choice.value.reason).toMatch(/\w+.*\.$/);
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
    const found = await chooseAdapter('auto', null, () =>
      Promise.resolve({ kind: 'radio', ref, reason: 'It is there.' }),
    );
    expect(found).toEqual(ok({ ref, reason: 'It is there.' }));
    const none = await chooseAdapter('auto', null, () => Promise.resolve({ kind: 'none', reason: 'No Wi-Fi.' }));
    expect(none).toEqual(ok({ ref: { kind: 'guided' }, reason: 'No Wi-Fi.' }));
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
