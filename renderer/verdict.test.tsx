import { afterEach, describe, expect, it } from 'vitest';
import { errorCodes, setupError, type ErrorCode } from '../shared/errors/error-codes';
import { needsNewStart } from '../shared/errors/next-actions';
import { nextStep } from '../shared/errors/next-steps';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import type { Signs } from '../shared/setup/verdict';
import { english } from '../shared/texts/english';
import { App } from './App';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, facts, runningApp, setupOf } from './fixtures/snapshots';
import { retryText } from './i18n/actions';

let page: Mounted;
afterEach(() => page.unmount());

/** What no page may show: a system's own words, as evidence can hold them. */
const raw = {
  saw: 'ECONNREFUSED 192.168.0.1:5609',
  error: 'SyntaxError: <b>at line 1</b>',
  exit: 'exit status 0x2A7F',
};
const home = { ...facts, homeRestored: true };
const can = { retry: true, cancel: true, rescan: false, byHand: false, newToken: null };

function failed(code: ErrorCode): AppSnapshot {
  return runningApp({ state: 'failed', facts: home, error: setupError(code, raw), can });
}

function over(code: ErrorCode): AppSnapshot {
  return appOf({ setup: setupOf({ state: 'failed', facts: home, error: setupError(code, raw), outcome: 'failed' }) });
}

/** Once more as it was, unless it takes a new sign-in: that is on the first screen. */
function atEnd(code: ErrorCode): string {
  return english(needsNewStart(code) ? 'verdict.restart' : 'verdict.another');
}

async function shown(app: AppSnapshot): Promise<void> {
  page = await mount(<App />, { 'setup/retry': { ok: true, value: null }, 'details/copy': { ok: true, value: null } });
  await page.show(app);
}

describe.each([
  [
    'while it waits for a person',
    failed,
    (code: ErrorCode) => english(needsNewStart(code) ? 'verdict.restart' : retryText(code)),
  ],
  ['at the end of the run', over, atEnd],
] as const)('the verdict %s', (_when, snapshotOf, primaryFor) => {
  it.each(errorCodes)('%s: what happened, why, what is safe, what to do, one primary button', async (code) => {
    await shown(snapshotOf(code));
    expect(page.heading()?.textContent).toBe(english(`error.${code}.title`));
    for (const part of ['happened', 'safe'] as const) {
      expect(page.text()).toContain(english(`error.${code}.${part}`));
    }
    expect(page.text()).toContain(nextStep(english, code, appOf().wifi.system));
    expect(page.text()).toContain('This computer is back on Shop-Office.');
    const primary = [...page.host.querySelectorAll('main .button.primary')].map((button) => button.textContent);
    expect(primary).toEqual([primaryFor(code)]);
    for (const word of Object.values(raw)) expect(page.text()).not.toContain(word);
    expect(page.host.querySelector('.help-code')?.textContent).toContain(code);
  });
});

describe('what a verdict is drawn from', () => {
  const signs: Signs = {
    ...{ deviceNetwork: 'away', trouble: null, inAccount: false, alive: false, updating: false },
    ...{ claimedBefore: null, finding: null, claimById: null, light: null },
  };
  const setup = {
    ...({ state: 'failed', facts: home, error: setupError('device-never-online'), can } as const),
    verdict: { code: 'device-never-online', next: 'look-at-light', signs },
  } as const;
  const others = ['device-keeps-trying', 'switched-away'] as const;

  it('is folded, with the other possibilities in their order, each with what to do about it on this system', async () => {
    await shown(runningApp({ ...setup, verdict: { ...setup.verdict, others, signsDisagree: false } }));
    const titles = [...page.host.querySelectorAll('.other-reasons strong')].map((title) => title.textContent);
    expect(titles).toEqual(others.map((code) => english(`error.${code}.title`)));
    const steps = [...page.host.querySelectorAll('.other-reasons p')].map((step) => step.textContent);
    expect(steps).toEqual(others.map((code) => nextStep(english, code, appOf().wifi.system)));
    expect([...page.host.querySelectorAll('main details')].every((part) => !part.hasAttribute('open'))).toBe(true);
    expect(page.text()).toContain(english('sign.deviceNetwork.away'));
    expect(page.text()).toContain(`${english('sign.trouble')}${english('sign.yes')}`);
    expect(page.text()).not.toContain(english('verdict.signsDisagree'));
  });

  it('is said to be a guess where the signs disagree', async () => {
    await shown(runningApp({ ...setup, verdict: { ...setup.verdict, others: [], signsDisagree: true } }));
    expect(page.text()).toContain(english('verdict.signsDisagree'));
  });

  it('goes to support with one click', async () => {
    await shown(failed('device-timeout'));
    await page.click(english('verdict.ticket'));
    expect(page.sent).toContainEqual(['details/copy', undefined]);
    expect(page.text()).toContain(english('verdict.copied'));
  });
});

describe('a stop', () => {
  it.each([
    [[], 'stopped.untouched'],
    [['readDevice', 'configure'], 'stopped.maybeSaved'],
  ] as const)('says what the device may have got after %j', async (states, id) => {
    const passed = states.map((state) => ({ state, elapsedMs: 1 }));
    await shown(appOf({ setup: setupOf({ state: 'leaving', facts: home, outcome: 'cancelled', passed }) }));
    expect(page.text()).toContain(english(id));
  });

  it('by a computer that went to sleep says so, and goes on by one click', async () => {
    const setup = setupOf({ state: 'leaving', facts: home, outcome: 'cancelled' });
    await shown(appOf({ setup, stoppedBySleep: true }));
    expect(page.text()).toContain(english('stopped.sleepTitle'));
    expect(page.text()).toContain(english('stopped.sleepBody'));
    expect(page.host.querySelector('.button.primary')?.textContent).toBe(english('stopped.goOn'));
    await page.click(english('stopped.goOn'));
    expect(page.sent).toContainEqual(['setup/another', undefined]);
  });
});

it('a take-over names what the present owner loses, and leaving it is the first choice', async () => {
  const deviceId = facts.deviceId;
  if (deviceId === null) throw new Error('no id');
  await shown(runningApp({ state: 'readDevice', question: { kind: 'take-over', deviceId } }));
  expect(page.text()).toContain(english('error.maybe-owned-by-other.next'));
  expect(page.host.querySelector('.button.primary')?.textContent).toBe(english('takeOver.no'));
});
