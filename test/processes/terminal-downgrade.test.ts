import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace, runTerminalProgram, type EndedRun } from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

const place = makePlace();
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20', '--profile', 'zero']);
  await world.fault({ name: 'open-twin' });
});
beforeEach(async () => {
  await world.nextDevice();
});
afterAll(async () => {
  await world.close();
  place.remove();
});

async function setUp(...words: readonly string[]): Promise<EndedRun> {
  const where = ['--wifi', 'practice', '--practice', world.facts.control, '--json'];
  return await runTerminalProgram(['setup', ...where, ...words], place, {});
}

describe('a network that the device sees open, and this computer protected', () => {
  it('is refused with its own code, and nothing is sent', async () => {
    const run = await setUp();
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'network-downgraded', homeRestored: true });
    expect(run.status).toBe(4);
    const { device } = await readWorldRecord(world.facts.control);
    expect(device).toMatchObject({ passwords: [], claimCodes: [], stored: [] });
  });

  it('is joined with --allow-downgrade, and never given the password', async () => {
    expect((await setUp('--allow-downgrade')).result()).toMatchObject({ outcome: 'verified' });
    const { device } = await readWorldRecord(world.facts.control);
    expect(device).toMatchObject({ phase: 'online', passwords: [] });
  });
});
