import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupStates, type SetupState } from '../../shared/setup/states';
import type { CloudRequest } from '../support/world-record';
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
    expect(app.filter(({ path }) => path.endsWith('/device_claims'))).toHaveLength(1);
  });

  it('captive portal HTML: before anything is done', async () => {
    const { result, device } = await stage.play({ flow: null, faults: [{ name: 'captive-page' }] });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-particle' });
    expect(device.commands).toEqual([]);
  });

  it('captive portal HTML: after the return', async () => {
    const { result } = await stage.play({
      flow: 'token',
      when: { rejoinHome: (world) => world.fault({ name: 'captive-page' }) },
    });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-particle', homeRestored: true });
  });

  it('rename refused after success (must stay success)', async () => {
    const { result, warnings, session } = await stage.play({
      flow: 'token',
      faults: [{ name: 'cloud-5xx', at: 'rename' }],
      words: ['--name', 'Hall'],
    });
    expect(result).toMatchObject({ outcome: 'verified', name: null });
    expect(warnings).toEqual(['cloud-error']);
    expect(session).toMatchObject({ verdict: 'verified', owner_matches: true });
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
    // By the server where a device was known, by the app itself before.
    const isRevoked = ({ method, path }: CloudRequest): boolean =>
      method === 'DELETE' && path === '/v1/access_tokens/current';
    expect([...app, ...server].some(isRevoked)).toBe(true);
  });
});
