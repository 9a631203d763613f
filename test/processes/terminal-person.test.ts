import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTerminal } from '../../main/cli/terminal';
import { builtTerminalProgram } from '../support/build-cli';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace } from '../support/terminal';

const place = makePlace();
let world: RunningWorld;
let program = '';
beforeAll(async () => {
  program = await builtTerminalProgram();
  world = await startPracticeWorld(['--speed', '20']);
});
afterAll(async () => {
  await world.close();
  place.remove();
});

const asTerminal = (): PassThrough & { isTTY: boolean } => Object.assign(new PassThrough(), { isTTY: true });

/** A person at a terminal, who answers each question when it is on the screen. */
async function atTerminal(
  args: readonly string[],
  answers: readonly (readonly [question: RegExp, answer: string])[],
): Promise<{ status: number; screen: string }> {
  const [stdin, stdout] = [asTerminal(), asTerminal()];
  const left = [...answers];
  let screen = '';
  let unanswered = '';
  stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    unanswered += chunk.toString();
    const [next] = left;
    if (next?.[0].test(unanswered) !== true) return;
    left.shift();
    unanswered = '';
    // A key press comes after the question has been put.
    setImmediate(() => stdin.write(`${next[1]}\r`));
  });
  const status = await runTerminal(args, {
    env: { XDG_STATE_HOME: place.stateHome, PARTICLE_ACCESS_TOKEN: world.facts.token },
    platform: process.platform,
    homeFolder: place.stateHome,
    stdin,
    stdout,
    stderr: asTerminal(),
    program: { command: process.execPath, args: [program] },
    onInterrupt: () => () => undefined,
    onCrash: () => () => undefined,
  });
  expect(left, screen).toEqual([]);
  return { status, screen };
}

describe('a person at a terminal', () => {
  it('types a wrong password, is asked only for the password again, and the second try verifies', async () => {
    const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
    const device = Buffer.from(world.facts.deviceSsidHex, 'hex').toString();
    const home = await world.whereIsThePc();
    const { status, screen } = await atTerminal(
      ['setup', ...words, '--device', device],
      [
        [/Password for Practice Home \(not shown\): $/, 'not the password'],
        [
          /Help code: wifi-credentials-rejected[^]*Password for Practice Home \(not shown\): $/,
          world.facts.networkPassword,
        ],
        [/A name for the device .*: $/, 'Lamp'],
      ],
    );
    expect(screen).toMatch(/verified: Lamp \([0-9a-f]{24}\) is online and in your account/);
    expect(screen).not.toContain('not the password');
    expect(screen).not.toContain(world.facts.networkPassword);
    expect(status).toBe(0);
    expect(await world.whereIsThePc()).toBe(home);
  });

  it('presses Ctrl-C at the password, and nothing has begun', async () => {
    const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
    const { status, screen } = await atTerminal(['setup', ...words], [[/Password .*: $/, '\u0003']]);
    expect(screen).toMatch(/Cancelled\.\n$/);
    expect(status).toBe(3);
  });
});
