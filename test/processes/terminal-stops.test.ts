import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SetupState } from '../../shared/setup/states';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import {
  makePlace,
  runTerminalProgram,
  startTerminal,
  type Line,
  type Place,
  type TerminalRun,
} from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

let world: RunningWorld;
let place: Place;
let home: string | null;
beforeEach(async () => {
  place = makePlace();
  world = await startPracticeWorld(['--speed', '10']);
  home = await world.whereIsThePc();
});
afterEach(async () => {
  await world.close();
  place.remove();
});

const arguments_ = (): readonly string[] => [
  'setup',
  '--wifi',
  'practice',
  '--practice',
  world.facts.control,
  '--json',
];
const inState =
  (state: SetupState) =>
  (line: Line): boolean =>
    line.type === 'state' && line.state === state;

async function startAndReach(state: SetupState): Promise<TerminalRun> {
  const run = await startTerminal(arguments_(), place);
  await run.seen(inState(state));
  return run;
}

describe('a run that is stopped', () => {
  const states = [
    'claimCode',
    'findDevice',
    'joinDevice',
    'readDevice',
    'scan',
    'configure',
    'connect',
    'rejoinHome',
    'verify',
  ] as const;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  it.each(states.map((state, index) => [state, signals[index % 3] ?? 'SIGINT'] as const))(
    'in %s by %s ends with status 3, at home, and leaves no half-sent request',
    async (state, signal) => {
      const run = await startAndReach(state);
      run.child.kill(signal);
      const ended = await run.ended;
      expect(ended.result()).toMatchObject({ outcome: 'cancelled' });
      expect(ended.result().homeRestored).not.toBe(false);
      expect(ended.status).toBe(3);
      expect(await world.whereIsThePc()).toBe(home);
      expect((await readWorldRecord(world.facts.control)).device.halfRequests).toBe(0);
    },
  );

  it('puts the network back also when it is told twice, and says so', async () => {
    const run = await startAndReach('configure');
    run.child.kill('SIGINT');
    await run.seen(inState('leaving'));
    run.child.kill('SIGINT');
    const ended = await run.ended;
    expect(ended.result()).toMatchObject({ outcome: 'cancelled', homeRestored: true });
    expect(ended.stderr).toContain("Still putting this computer's network back");
    expect(await world.whereIsThePc()).toBe(home);
  });

  it('leaves when restore asks for the network', async () => {
    // A setup that is at its device for longer than a program takes to start.
    await world.close();
    world = await startPracticeWorld(['--speed', '2', '--profile', 'dense']);
    home = await world.whereIsThePc();
    const run = await startAndReach('configure');
    const restore = await runTerminalProgram(['restore', '--json'], place);
    expect(restore.result()).toMatchObject({ outcome: 'verified', homeRestored: true });
    expect((await run.ended).status).toBe(3);
    expect(await world.whereIsThePc()).toBe(home);
  });
});
