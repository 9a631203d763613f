import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupStates, type SetupState } from '../../shared/setup/states';
import { claimsById, codeRequests, looks, revocations, statuses, streams, tokenRequests } from './asked';
import { openScenarioStage, type ScenarioStage } from './stage';

const neverEntered: readonly SetupState[] = ['checkPassword', 'chooseNetwork', 'failed', 'leaving', 'done', 'name'];
const steps = setupStates.filter((state) => !neverEntered.includes(state));
/** Ctrl-C to the end of the process, when the network has to be put back and the cloud hangs. */
const LONGEST_GOODBYE_MS = 10_000;

describe('scenarios of claiming (cloud 9.4): how it can end early', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it('API unreachable after return', async () => {
    const { result, app, session } = await stage.play({
      flow: 'token',
      when: { rejoinHome: (world) => world.fault({ name: 'cloud-reset' }) },
    });
    expect(result).toMatchObject({ outcome: 'failed', code: 'offline', homeRestored: true });
    expect(session?.owner_matches).toBe(null);
    expect(statuses(codeRequests(app))).toEqual([200]);
    expect(statuses([...looks(app), ...streams(app)])).not.toContain(200);
  });

  it('captive portal HTML: before anything is done', async () => {
    const { result, device, app } = await stage.play({ flow: null, faults: [{ name: 'captive-page' }] });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-particle' });
    expect(device.commands).toEqual([]);
    // Nothing that changes anything was asked of a stranger.
    expect(new Set(app.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('captive portal HTML: after the return', async () => {
    const { result, app, server } = await stage.play({
      flow: 'token',
      when: { rejoinHome: (world) => world.fault({ name: 'captive-page' }) },
    });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-particle', homeRestored: true });
    // It is no trouble of the token's: nobody asks for another one, and no device is claimed again.
    expect(statuses(codeRequests(app))).toEqual([200]);
    expect(claimsById(app)).toEqual([]);
    expect(tokenRequests(server).filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2);
  });

  it('rename refused after success (must stay success)', async () => {
    const { result, warnings, session, app } = await stage.play({
      flow: 'token',
      faults: [{ name: 'cloud-5xx', at: 'rename' }],
      words: ['--name', 'Hall'],
    });
    expect(result).toMatchObject({ outcome: 'verified', name: null });
    expect(warnings).toEqual(['cloud-error']);
    expect(session).toMatchObject({ verdict: 'verified', owner_matches: true });
    const names = app.filter(({ method }) => method === 'PUT');
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(statuses(names))).toEqual(new Set([502]));
  });

  it.each(steps)('abort at each step leaves no stream or timer: %s', async (step) => {
    let abortedAt = 0;
    const { result, device, app, server } = await stage.play({
      flow: 'token',
      when: {
        [step]: (_world: unknown, run: { child: { kill(signal: string): boolean } }) => {
          abortedAt = performance.now();
          run.child.kill('SIGINT');
        },
      },
    });
    expect(abortedAt).toBeGreaterThan(0);
    // The stage itself waits until the cloud sees no stream any more.
    expect(performance.now() - abortedAt).toBeLessThan(LONGEST_GOODBYE_MS);
    expect(step === 'verify' ? ['cancelled', 'verified'] : ['cancelled']).toContain(result.outcome);
    expect(result.homeRestored).not.toBe(false);
    expect(device.claimCodes.length).toBeLessThanOrEqual(1);
    // The long one that came with the new customer, and the session's: by the server where a device was known, else by the app.
    const given = revocations([...app, ...server]).filter(
      ({ token, status }) => token === 'customer' && status === 200,
    );
    expect(given.length).toBeGreaterThanOrEqual(2);
  });
});
