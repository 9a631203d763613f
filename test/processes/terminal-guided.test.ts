import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace, startTerminal, type EndedRun } from '../support/terminal';

const place = makePlace();
const worlds: RunningWorld[] = [];
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20', '--profile', 'zero']);
  worlds.push(world);
});
afterAll(async () => {
  for (const one of worlds) await one.close();
  place.remove();
});

async function control(path: string, body: object): Promise<void> {
  const reply = await fetch(`${world.facts.control}${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect(reply.status).toBe(200);
}

/** A script in the place of the person: does what the instructions say. */
async function guided(...more: readonly string[]): Promise<EndedRun> {
  const { facts } = world;
  const words = ['--wifi', 'guided', '--practice', facts.control, '--softap', facts.softap, '--network', facts.network];
  const home = await world.whereIsThePc();
  const run = await startTerminal(['setup', ...words, '--password-env', 'PW', '--json', ...more], place, {
    PW: facts.networkPassword,
  });
  await run.seen((line) => line.type === 'instruction' && line.instruction === 'join-device-network');
  await control('/radio/join', { ssidHex: facts.deviceSsidHex });
  await run.seen((line) => line.type === 'instruction' && line.instruction === 'rejoin-own-network');
  await control('/radio/return', { connectionId: home });
  return await run.ended;
}

describe('setup --wifi guided', () => {
  it('verifies while a script moves the network as it is told', async () => {
    expect((await guided()).result()).toMatchObject({ outcome: 'verified', code: null, homeRestored: null });
  });
});
