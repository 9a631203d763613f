import { describe, expect, it } from 'vitest';
import { Secret } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { Prompter } from './prompter';
import { askQuestion } from './questions';
import { snapshot, ssid } from './testing/snapshots';
import { setupError } from '../../shared/errors/error-codes';

const forever = new AbortController().signal;

/** Answers in turn; whether an answer was asked for in the open or hidden is part of the script. */
function person(...script: readonly (readonly ['open' | 'hidden', string | null])[]): Prompter {
  const left = [...script];
  const next = (kind: 'open' | 'hidden'): Promise<string | null> => {
    const [expected, answer] = left.shift() ?? ['nothing', null];
    if (expected !== kind) throw new Error(`asked ${kind}, expected ${expected}`);
    return Promise.resolve(answer);
  };
  return { ask: () => next('open'), askHidden: () => next('hidden') };
}

async function answer(
  question: SetupQuestion,
  prompter: Prompter,
  before: WifiLogin | null = null,
): Promise<SetupIntent | null> {
  return await askQuestion(question, before, prompter, forever);
}

const networks: SetupQuestion = {
  kind: 'which-network',
  preselected: null,
  missing: null,
  because: null,
  networks: [
    { ssid: ssid('A"'), rssi: -40, security: 'wpa2', channel: 1, on24GHz: true, unsupported: 'quote' },
    { ssid: ssid('Home'), rssi: -50, security: 'wpa2', channel: 1, on24GHz: true, unsupported: null },
    { ssid: ssid('Cafe'), rssi: -60, security: 'open', channel: 1, on24GHz: true, unsupported: null },
    { ssid: ssid('Corp'), rssi: -60, security: 'wpa2-enterprise', channel: 1, on24GHz: true, unsupported: null },
  ],
};

function revealed(intent: SetupIntent | null): string | undefined {
  if (intent === null || !('login' in intent)) return undefined;
  return 'password' in intent.login ? intent.login.password.reveal() : '';
}

describe('questions at a terminal', () => {
  it('lets a person pick a network that the device can store, and asks its password unseen', async () => {
    const intent = await answer(networks, person(['open', '9'], ['open', '1'], ['hidden', ' secret ']));
    expect(intent).toMatchObject({ kind: 'choose-network', network: { ssid: ssid('Home'), security: 'wpa2' } });
    expect(revealed(intent)).toBe(' secret ');
  });

  it('goes on to no weaker network without a clear yes', async () => {
    const network = { ssid: ssid('Home'), security: 'wpa2', hidden: false } as const;
    const question = { kind: 'downgrade', network, expected: 'wpa2', seen: 'open' } as const;
    expect(await answer(question, person(['open', '']))).toEqual({ kind: 'refuse-downgrade' });
    expect(await answer(question, person(['open', 'yes']))).toEqual({ kind: 'allow-downgrade' });
  });

  it('asks no password for an open network, and a user name for a company one', async () => {
    expect(await answer(networks, person(['open', '2']))).toMatchObject({ login: { kind: 'none' } });
    const corp = await answer(networks, person(['open', '3'], ['open', 'me'], ['hidden', 'pw']));
    expect(corp).toMatchObject({ login: { kind: 'peap', identity: 'me' } });
  });

  it('looks again for an empty answer', async () => {
    expect(await answer(networks, person(['open', '']))).toEqual({ kind: 'rescan' });
  });

  it('asks only for the password after a wrong one, and keeps the user name', async () => {
    const network = { ssid: ssid('Corp'), security: 'auto', hidden: false } as const;
    const question = {
      kind: 'password',
      network,
      because: setupError('wifi-credentials-rejected'),
      networks: [],
    } as const;
    expect(revealed(await answer(question, person(['hidden', 'better'])))).toBe('better');
    const before = {
      kind: 'peap',
      identity: 'me',
      outerIdentity: 'anon',
      password: new Secret('wifi-password', 'old'),
      caPem: null,
    } as const;
    const again = await answer(question, person(['hidden', 'new']), before);
    expect(again).toMatchObject({ kind: 'password', login: { identity: 'me', outerIdentity: 'anon' } });
    expect(revealed(again)).toBe('new');
  });

  it('takes a device over only for an explicit yes', async () => {
    const deviceId = snapshot({}).facts.deviceId;
    const question = { kind: 'take-over', deviceId: deviceId ?? ('0'.repeat(24) as never) } as const;
    expect(await answer(question, person(['open', '']))).toEqual({ kind: 'cancel' });
    expect(await answer(question, person(['open', 'yes']))).toEqual({ kind: 'take-over' });
  });

  it('goes on with a computer that was taken to another network unless it is told not to', async () => {
    const question = { kind: 'go-on', network: ssid('Café') } as const;
    expect(await answer(question, person(['open', '']))).toEqual({ kind: 'go-on' });
    expect(await answer(question, person(['open', 'No']))).toEqual({ kind: 'cancel' });
    expect(await answer(question, person(['open', null]))).toBeNull();
  });

  it.each([
    ['', { kind: 'name', name: 'kitten' }],
    [' Lamp ', { kind: 'name', name: 'Lamp' }],
    ['-', { kind: 'skip-name' }],
    [null, null],
  ])('understands the name %j', async (typed, intent) => {
    expect(await answer({ kind: 'name', suggestion: 'kitten' }, person(['open', typed]))).toEqual(intent);
  });
});
