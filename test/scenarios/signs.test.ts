import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenarioStage, type ScenarioEnd, type ScenarioStage } from './stage';

function expectVerified({ result, session, device, deviceId, app }: ScenarioEnd): void {
  expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
  expect(session).toMatchObject({ state: 'completed', verdict: 'verified', owner_matches: true });
  expect(device).toMatchObject({ claimed: true });
  expect(device.claimCodes).toHaveLength(1);
  for (const { path } of app) expect(path).toBe(path.toLowerCase());
}

describe('scenarios of claiming (cloud 9.4): signs of life as they come', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['SSE never works, poll succeeds', { name: 'cloud-5xx', at: 'events' }],
    ['SSE never works, poll succeeds: silent', { name: 'event-stream-silent' }],
    ['SSE never works, poll succeeds: mute', { name: 'event-stream-mute' }],
    ['SSE never works, poll succeeds: closed at once', { name: 'event-stream-closed' }],
    ['SSE mangled', { name: 'event-stream-mangled' }],
    ['SSE cut in the middle of a line', { name: 'event-stream-cut' }],
    ['only `connected` present', { name: 'old-replies' }],
    ['online-then-claim race', { name: 'online-before-claim' }],
    ['device updates itself after claim (online, flash started, offline, online)', { name: 'update-after-claim' }],
    ['safe mode', { name: 'safe-mode' }],
    ['every answer takes four seconds', { name: 'cloud-slow' }],
    ['clock skew +2 h', { name: 'clock-ahead' }],
    ['clock skew −2 h', { name: 'clock-behind' }],
  ] as const)('%s', async (_row, fault) => {
    expectVerified(await stage.play({ flow: 'token', faults: [fault] }));
  });

  it.each(['clock-behind', 'clock-ahead'] as const)('%s, by the relay', async (name) => {
    expectVerified(await stage.play({ flow: 'claim-code', faults: [{ name }] }));
  });

  it('only `connected` present, by the relay', async () => {
    expectVerified(await stage.play({ flow: 'claim-code', faults: [{ name: 'old-replies' }] }));
  });

  it('upper-case id: the device says it so, and everybody else hears it in lower case', async () => {
    const end = await stage.play({ flow: 'token' });
    expectVerified(end);
    expect(end.result.deviceId).toMatch(/^[0-9a-f]{24}$/);
    expect(end.app.map(({ path }) => path)).toContain(`/v1/devices/${end.deviceId}`);
  });

  it('poll always 5xx, SSE succeeds', async () => {
    const end = await stage.play({ flow: 'token', faults: [{ name: 'cloud-5xx', at: 'device' }] });
    const looks = end.app.filter(({ path }) => /^\/v1\/devices\/[0-9a-f]{24}$/.test(path));
    expect(looks.every(({ status }) => status === 502)).toBe(true);
    expect(end.result).toMatchObject({ outcome: 'verified', code: null });
    expect(end.device.claimed).toBe(true);
  });
});
