import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commandNames, type CommandName } from '../../../shared/ipc/command-names';
import { commandInputs } from '../../../shared/ipc/contract';
import { atMost } from '../security/at-most';
import { dispatch, type Dispatcher, type Handlers } from './dispatcher';

const log = { info: vi.fn(), warn: vi.fn() };
const ours = {};
const dispatcher: Dispatcher = {
  isOurs: (sender) => sender === ours,
  mayPass: () => true,
  newRef: () => 'ref-1',
  log,
};

function recording(): { readonly handlers: Handlers; readonly calls: (readonly [CommandName, unknown])[] } {
  const calls: (readonly [CommandName, unknown])[] = [];
  const entries = commandNames.map((name) => [
    name,
    (input: unknown) => {
      calls.push([name, input]);
      return null;
    },
  ]);
  return { handlers: Object.fromEntries(entries) as Handlers, calls };
}

describe('dispatch', () => {
  it('reaches a handler with random JSON only when the schema accepts it, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...commandNames), fc.jsonValue(), async (name, input) => {
        const { handlers, calls } = recording();
        const reply = await dispatch(dispatcher, handlers, name, ours, input);
        const accepted = commandInputs[name].safeParse(input).success;
        expect(calls).toHaveLength(accepted ? 1 : 0);
        expect(reply.ok).toBe(accepted);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[CommandName, unknown]>([
    ['setup/cancel', { more: 'than nothing' }],
    ['setup/password', { password: 'x'.repeat(1_000_000) }],
    ['setup/name', { name: 'x'.repeat(101) }],
    ['setup/choose-device', { ssid: '../..' }],
    ['setup/choose-device', { ssid: 'ab', more: 1 }],
    ['account/sign-in', { email: ['jane@example.com'], password: 'a', stay: false }],
    ['wifi/open-settings', 'https://elsewhere.example'],
  ])('refuses %s with what no page of ours sends', async (name, input) => {
    const { handlers, calls } = recording();
    expect(await dispatch(dispatcher, handlers, name, ours, input)).toMatchObject({ error: { code: 'bad-input' } });
    expect(calls).toEqual([]);
  });

  it('refuses a foreign sender before it looks at the input', async () => {
    const { handlers, calls } = recording();
    for (const sender of [null, undefined, {}, 'app://setup']) {
      const reply = await dispatch(dispatcher, handlers, 'setup/cancel', sender, undefined);
      expect(reply).toEqual({ ok: false, error: { code: 'refused', ref: null } });
    }
    expect(calls).toEqual([]);
  });

  it('refuses a flood before it looks at what is in it, and does not write it down', async () => {
    const { handlers, calls } = recording();
    log.warn.mockClear();
    const flooded = { ...dispatcher, mayPass: atMost({ burst: 200, eachMs: 20 }, () => 0) };
    const big = { password: 'x'.repeat(1_000_000) };
    const replies = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) =>
        dispatch(
          flooded,
          handlers,
          index < 200 ? 'setup/retry' : 'setup/password',
          ours,
          index < 200 ? undefined : big,
        ),
      ),
    );
    expect(calls).toHaveLength(200);
    expect(replies.filter((reply) => !reply.ok && reply.error.code === 'refused')).toHaveLength(9_800);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('hands over what the schema made of the input', async () => {
    const { handlers, calls } = recording();
    await dispatch(dispatcher, handlers, 'setup/choose-device', ours, { ssid: 'AB' });
    expect(calls).toEqual([['setup/choose-device', { ssid: 'ab' }]]);
  });

  it('turns an exception into a reference, without its message', async () => {
    const { handlers } = recording();
    const broken: Handlers = {
      ...handlers,
      'setup/cancel': () => {
        throw new Error('inside story');
      },
    };
    const reply = await dispatch(dispatcher, broken, 'setup/cancel', ours, undefined);
    expect(reply).toEqual({ ok: false, error: { code: 'internal', ref: 'ref-1' } });
    expect(JSON.stringify(reply)).not.toContain('inside story');
  });

  it('never writes what was typed into the log', async () => {
    const { handlers } = recording();
    log.warn.mockClear();
    await dispatch(dispatcher, handlers, 'setup/password', ours, { password: 'canary-1', more: 'canary-2' });
    expect(log.warn).toHaveBeenCalled();
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('canary');
  });
});
