import { describe, expect, it } from 'vitest';
import { setupError, type ErrorCode } from '../../shared/errors/error-codes';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Setup } from '../setup/setup';
import { askWhatNext } from './after-failure';
import { snapshot, ssid } from './testing/snapshots';

const calm = new AbortController().signal;

/** What a person is asked after this failure, and what their answer becomes. */
async function answered(code: ErrorCode, byHand: boolean, answer: string | null) {
  const can = { retry: true, cancel: true, rescan: false, byHand, newToken: null };
  const now: SetupSnapshot = snapshot({ state: 'failed', error: setupError(code), can });
  const setup: Setup = {
    snapshot: () => now,
    subscribe: () => () => undefined,
    send: () => true,
    finished: new Promise(() => undefined),
  };
  const asked: string[] = [];
  const prompter = {
    ask: (question: string) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    askHidden: () => Promise.resolve(null),
  };
  return { intent: await askWhatNext(setup, prompter, () => undefined, calm), asked };
}

describe('after a failure a person at a terminal', () => {
  it.each<[string, SetupIntent | null]>([
    ['', { kind: 'retry' }],
    ['y', { kind: 'retry' }],
    [' N ', { kind: 'cancel' }],
    ['h', { kind: 'by-hand' }],
  ])('may change networks by hand where that helps: %j', async (answer, intent) => {
    const { asked, intent: said } = await answered('join-refused', true, answer);
    expect(said).toEqual(intent);
    expect(asked).toEqual(['Try again? [Y/n, or h to change networks by hand] ']);
  });

  it('is offered no more where it does not', async () => {
    const { asked, intent } = await answered('offline', false, 'h');
    expect([asked, intent]).toEqual([['Try again? [Y/n] '], { kind: 'retry' }]);
  });

  it('may type the name on the label where names are hidden', async () => {
    const { asked, intent } = await answered('network-names-hidden', true, 'Photon-AB12');
    expect(intent).toEqual({ kind: 'choose-device', ssid: ssid('Photon-AB12') });
    expect(asked[0]).toContain("or the name of the device's network, as Photon-AB12]");
    expect((await answered('join-refused', true, 'Photon-AB12')).intent).toEqual({ kind: 'retry' });
  });

  it('says nothing by going away', async () => {
    expect((await answered('join-refused', true, null)).intent).toBeNull();
  });
});
