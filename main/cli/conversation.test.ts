import { expect, test } from 'vitest';
import { lights } from '../../shared/domain/light';
import { setupError, type ErrorCode } from '../../shared/errors/error-codes';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Verdict } from '../../shared/setup/verdict';
import type { Setup } from '../setup/setup';
import { holdConversation } from './conversation';
import { snapshot } from './testing/snapshots';

function verdict(code: ErrorCode, others: readonly ErrorCode[]): Verdict {
  const signs = { deviceNetwork: 'away', trouble: null, inAccount: false, alive: false, updating: false } as const;
  const rest = { claimedBefore: null, finding: null, claimById: null, light: null };
  return { code, next: 'look-at-light', others, signsDisagree: code === 'online-unseen', signs: { ...signs, ...rest } };
}

function failedWith(code: ErrorCode, others: readonly ErrorCode[]): SetupSnapshot {
  const can = { retry: true, cancel: true, rescan: false, byHand: false, newToken: null };
  return snapshot({ state: 'failed', error: setupError(code), verdict: verdict(code, others), can });
}

test('after a failure a person may say what the light does, and hears the refined reason before the next question', async () => {
  const heard: SetupIntent[] = [];
  const printed: string[] = [];
  let now = failedWith('device-never-online', ['device-no-power']);
  const answers = ['l', String(lights.findIndex(({ id }) => id === 'cyan-breathe') + 1), 'n'];
  await new Promise<void>((resolve) => {
    const setup: Setup = {
      snapshot: () => now,
      subscribe: () => () => undefined,
      send: (intent) => {
        heard.push(intent);
        now = failedWith('online-unseen', []);
        if (intent.kind === 'cancel') resolve();
        return true;
      },
      finished: new Promise(() => undefined),
    };
    const prompter = {
      ask: (question: string) => {
        printed.push(question);
        return Promise.resolve(answers.shift() ?? null);
      },
      askHidden: () => Promise.resolve(null),
    };
    holdConversation(setup, { prompter, print: (line) => printed.push(line), login: null, signInAgain: null });
  });
  expect(heard).toEqual([{ kind: 'say-light', light: 'cyan-breathe' }, { kind: 'cancel' }]);
  const screen = printed.join('');
  expect(screen).toMatch(/It may also be:\n {2}- The device has no power/);
  expect(screen).toMatch(/deep blue, steady blink[^]*light blue \(cyan\), slow breath[^]*it is off/);
  expect(screen).toMatch(/do not fit together[^]*Help code: online-unseen[^]*Try again\?/);
});
