import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import { adapterFromRef } from './adapter-from-ref';
import { chooseAdapter } from './choose-adapter';

const control = 'http://127.0.0.1:7';
const calm = new AbortController().signal;

describe('which adapter', () => {
  it.each([
    ['auto', null, { kind: 'guided' }],
    ['auto', control, { kind: 'practice', control }],
    ['guided', null, { kind: 'guided' }],
    ['guided', control, { kind: 'guided' }],
    ['practice', control, { kind: 'practice', control }],
  ] as const)('%s with %s', (wish, world, ref) => {
    const choice = chooseAdapter(wish, world);
    expect(choice).toMatchObject({ ok: true, value: { ref } });
    if (choice.ok) expect(choice.value.reason).toMatch(/\w+.*\.$/);
  });

  it.each([
    ['practice', null],
    ['practice', 'http://example.com'],
    ['auto', 'http://example.com'],
  ] as const)('none: %s with %s', (wish, world) => {
    expect(chooseAdapter(wish, world)).toEqual(fail({ kind: 'no-adapter' }));
  });

  it.each([{ kind: 'guided' }, { kind: 'practice', control }] as const)('is taken up again: %j', (ref) => {
    expect(adapterFromRef(ref, systemClock()).ref).toEqual(ref);
  });
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
