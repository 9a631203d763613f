import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupStates } from '../../shared/setup/states';
import { builtTerminalProgram } from '../support/build-cli';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace, runTerminalProgram, startTerminal, type EndedRun } from '../support/terminal';

const FAST = ['--speed', '20'];
const place = makePlace();
let program = '';
beforeAll(async () => {
  program = await builtTerminalProgram();
});
afterAll(() => {
  place.remove();
});

async function inWorld<T>(args: readonly string[], use: (world: RunningWorld) => Promise<T>): Promise<T> {
  const world = await startPracticeWorld([...FAST, ...args]);
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}

const practice = ({ facts }: RunningWorld): readonly string[] => ['--wifi', 'practice', '--practice', facts.control];
const setUp = async (world: RunningWorld, ...more: readonly string[]): Promise<EndedRun> =>
  await runTerminalProgram(['setup', ...practice(world), '--json', ...more], place);

describe('setup --json in a practice world', () => {
  it('verifies, names, comes home, and ends with the result line', async () => {
    await inWorld([], async (world) => {
      const home = await world.whereIsThePc();
      const run = await setUp(world, '--name', 'Kitchen sensor');
      expect(run.result()).toMatchObject({
        outcome: 'verified',
        code: null,
        deviceId: world.facts.deviceId,
        name: 'Kitchen sensor',
        homeRestored: true,
      });
      expect(run.status).toBe(0);
      expect(await world.whereIsThePc()).toBe(home);
      const states = run.lines().flatMap((line) => (line.type === 'state' ? [line.state] : []));
      expect(states).toEqual(setupStates.filter((state) => states.includes(state)));
      expect(states).toEqual(
        expect.arrayContaining(['claimCode', 'joinDevice', 'configure', 'connect', 'verify', 'done']),
      );
    });
  });

  it('keeps verified when only the name could not be given, and says so', async () => {
    await inWorld(['--fault', 'cloud-5xx@rename'], async (world) => {
      const run = await setUp(world, '--name', 'Lamp');
      expect(run.result()).toMatchObject({ outcome: 'verified', name: null });
      expect(run.status).toBe(0);
      expect(run.lines().filter(({ type }) => type === 'warning')).toHaveLength(1);
    });
  });

  it('is configured, and not verified, without a claim', async () => {
    await inWorld([], async (world) => {
      const run = await setUp(world, '--claim', 'none');
      expect(run.result()).toMatchObject({ outcome: 'configured', code: null, homeRestored: true });
      expect(run.status).toBe(0);
    });
  });

  it('fails with its own code after a wrong password, and the second try verifies', async () => {
    await inWorld([], async (world) => {
      const home = await world.whereIsThePc();
      const words = ['setup', ...practice(world), '--json', '--network', world.facts.network, '--password-stdin'];
      const wrong = await runTerminalProgram(
        words,
        place,
        { PARTICLE_ACCESS_TOKEN: world.facts.token },
        'wrong password\n',
      );
      expect(wrong.result()).toMatchObject({
        outcome: 'failed',
        code: 'wifi-credentials-rejected',
        homeRestored: true,
      });
      expect(wrong.status).toBe(4);
      expect(await world.whereIsThePc()).toBe(home);
      const right = await runTerminalProgram(words, place, {}, `${world.facts.networkPassword}\n`);
      expect(right.result()).toMatchObject({ outcome: 'verified' });
    });
  });

  it('has one owner of the radio', async () => {
    await inWorld([], async (world) => {
      const first = await startTerminal(['setup', ...practice(world), '--json'], place);
      await first.seen((line) => line.type === 'state');
      const second = await setUp(world);
      expect(second.result()).toMatchObject({ outcome: 'failed', code: 'radio-busy', homeRestored: null });
      expect((await first.ended).result().outcome).toBe('verified');
    });
  });

  it('goes on when nobody reads what it prints', async () => {
    await inWorld([], async (world) => {
      const run = await startTerminal(['setup', ...practice(world), '--json'], place);
      await run.seen((line) => line.type === 'state');
      run.child.stdout?.destroy();
      expect((await run.ended).status).toBe(0);
      expect(await world.whereIsThePc()).not.toBeNull();
    });
  });
});

describe('the program', () => {
  it('speaks in lines in a pipe, and says verified', async () => {
    await inWorld([], async (world) => {
      const run = await runTerminalProgram(['setup', ...practice(world)], place);
      expect(run.stdout).toMatch(/Looking for the device\n/);
      expect(run.stdout).toMatch(/\nverified: .* is online and in your account/);
      expect(run.stdout).not.toContain('\u001b');
    });
  });

  it.each([
    [['setup', '--json', '--nonsense']],
    [['setup', '--json', '--network', 'a', '--api', 'http://api.example.com']],
    [['setup', '--json', '--network', 'a']],
    [['fly', '--json']],
    [['inspect', '--json=true']],
  ])('answers a wrong call %j with a result line and status 2', async (args) => {
    const run = await runTerminalProgram(args, place);
    expect(run.status).toBe(2);
    expect(run.lines()).toHaveLength(1);
    expect(run.result()).toMatchObject({ outcome: 'usage', code: null, homeRestored: null });
    expect(run.stderr).not.toBe('');
  });

  it('inspects a device', async () => {
    await inWorld(['--ethernet'], async ({ facts }) => {
      const run = await runTerminalProgram(['inspect', '--softap', facts.softap, '--json'], place);
      expect(run.lines()[0]).toMatchObject({ type: 'inspection', deviceId: facts.deviceId, claimedBefore: false });
      expect(run.result()).toMatchObject({ outcome: 'verified', deviceId: facts.deviceId, homeRestored: null });
      expect(run.status).toBe(0);
    });
  });

  it('is for plain Node, and does nothing when it is only loaded', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    for (const name of readdirSync(path.dirname(program))) {
      const text = readFileSync(path.join(path.dirname(program), name), 'utf8');
      expect(text).not.toMatch(/require\(["'`](?!node:|\.\/program\.js)(?!\w+["'`]\))/);
      expect(text).not.toMatch(/require\(["'`]electron/);
    }
    const loaded = spawnSync(process.execPath, [
      '-e',
      `console.log(typeof require(${JSON.stringify(program)}).runProgram)`,
    ]);
    expect(loaded.stdout.toString()).toBe('function\n');
  });
});
