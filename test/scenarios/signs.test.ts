import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeRequests, looks, productLooks, revocations, statuses, streams } from './asked';
import { openScenarioStage, type ScenarioEnd, type ScenarioStage } from './stage';

function expectVerified({ result, session, device, deviceId, app, server }: ScenarioEnd): void {
  expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
  expect(session).toMatchObject({ state: 'completed', verdict: 'verified', owner_matches: true });
  expect(device).toMatchObject({ claimed: true });
  expect(device.claimCodes).toHaveLength(1);
  expect(codeRequests([...app, ...server])).toMatchObject([{ token: 'customer', status: 200 }]);
  expect(revocations(server).at(-1)).toMatchObject({ token: 'customer', status: 200 });
}

/** The first look after the return is over before the stream is open. */
const BEFORE_THE_STREAM = 1;

describe('scenarios of claiming (cloud 9.4): signs of life as they come', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['refused', { name: 'cloud-5xx', at: 'events' }, [502]],
    ['silent', { name: 'event-stream-silent' }, [200]],
    ['mute', { name: 'event-stream-mute' }, [200]],
    ['closed at once', { name: 'event-stream-closed' }, [200]],
    ['cut in the middle of a line', { name: 'event-stream-cut' }, [200]],
    ['dropped before online', { name: 'event-stream-dropped' }, [200]],
    ['429 on SSE', { name: 'cloud-429', at: 'events' }, [429]],
    ['529 on SSE', { name: 'event-stream-refused' }, [529]],
  ] as const)('SSE never works, poll succeeds: %s', async (_row, fault, answered) => {
    const end = await stage.play({ flow: 'token', faults: [fault] });
    expectVerified(end);
    expect([...new Set(statuses(streams(end.app)))]).toEqual(answered);
    expect(statuses(looks(end.app)).at(-1)).toBe(200);
  });

  /** What a look has to understand; the stream is open and says nothing. */
  it.each([
    ['only `connected` present', { name: 'old-replies' }],
    ['online-then-claim race', { name: 'online-before-claim' }],
    ['device updates itself after claim (online, flash started, offline, online)', { name: 'update-after-claim' }],
    ['safe mode', { name: 'safe-mode' }],
    ['clock skew +2 h', { name: 'clock-ahead' }],
    ['clock skew −2 h', { name: 'clock-behind' }],
  ] as const)('%s, seen by a look', async (_row, fault) => {
    const end = await stage.play({ flow: 'token', faults: [fault, { name: 'event-stream-mute' }] });
    expectVerified(end);
    expect(statuses(looks(end.app)).at(-1)).toBe(200);
  });

  /** What the stream has to be understood by; no look is ever answered. */
  it.each([
    ['poll always 5xx, SSE succeeds', []],
    ['SSE mangled', [{ name: 'event-stream-mangled' }]],
    ['device updates itself after claim', [{ name: 'update-after-claim' }]],
    ['safe mode', [{ name: 'safe-mode' }]],
    ['clock skew +2 h', [{ name: 'clock-ahead' }]],
    ['clock skew −2 h', [{ name: 'clock-behind' }]],
  ] as const)('%s, seen by an event', async (_row, faults) => {
    const end = await stage.play({ flow: 'token', faults: [...faults, { name: 'cloud-5xx', at: 'device' }] });
    expectVerified(end);
    expect(statuses(looks(end.app)).length).toBeGreaterThanOrEqual(BEFORE_THE_STREAM);
    expect(new Set(statuses(looks(end.app)))).toEqual(new Set([502]));
    expect(statuses(streams(end.app)).at(-1)).toBe(200);
  });

  it.each([
    ['clock skew −2 h', 'clock-behind'],
    ['clock skew +2 h', 'clock-ahead'],
    ['only `connected` present', 'old-replies'],
  ] as const)('%s, by the relay', async (_row, name) => {
    const end = await stage.play({ flow: 'claim-code', faults: [{ name }] });
    expectVerified(end);
    expect(productLooks(end.server).length).toBeGreaterThan(0);
    expect(end.app.every(({ token }) => token === 'none')).toBe(true);
  });

  it('every answer takes four seconds', async () => {
    expectVerified(await stage.play({ flow: 'token', faults: [{ name: 'cloud-slow' }] }));
  });

  it('upper-case id: the device says it so, and everybody else hears it in lower case', async () => {
    const end = await stage.play({ flow: 'token' });
    expectVerified(end);
    expect(end.result.deviceId).toMatch(/^[0-9a-f]{24}$/);
    expect(looks(end.app).map(({ path }) => path)).toContain(`/v1/devices/${end.deviceId}`);
    expect(productLooks(end.server).map(({ path }) => path)).toContain(`/v1/products/1319/devices/${end.deviceId}`);
    for (const { path } of [...end.app, ...end.server]) expect(path).toBe(path.toLowerCase());
  });
});
