import { PassThrough } from 'node:stream';
import { expect } from 'vitest';
import { runTerminal } from '../../main/cli/terminal';
import { builtTerminalProgram } from './build-cli';
import type { Place } from './terminal';

const asTerminal = (): PassThrough & { isTTY: boolean } => Object.assign(new PassThrough(), { isTTY: true });

/**
 * A person at a terminal, who answers each question when it is on the screen, or does what they are told to; every answer
 * must have been wanted.
 */
export async function atTerminal(
  args: readonly string[],
  place: Place,
  env: Readonly<Record<string, string>>,
  answers: readonly (readonly [question: RegExp, answer: string | (() => Promise<void>)])[],
): Promise<{ status: number; screen: string }> {
  const program = await builtTerminalProgram();
  const [stdin, stdout] = [asTerminal(), asTerminal()];
  const left = [...answers];
  let screen = '';
  let unanswered = '';
  const doing: Promise<void>[] = [];
  stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    unanswered += chunk.toString();
    const [next] = left;
    if (next?.[0].test(unanswered) !== true) return;
    left.shift();
    unanswered = '';
    const [, answer] = next;
    // A key press comes after the question has been put.
    if (typeof answer === 'string') setImmediate(() => stdin.write(`${answer}\r`));
    else doing.push(answer());
  });
  const status = await runTerminal(args, {
    env: { XDG_STATE_HOME: place.stateHome, ...env },
    platform: process.platform,
    homeFolder: place.stateHome,
    stdin,
    stdout,
    stderr: asTerminal(),
    program: { command: process.execPath, args: [program] },
    onInterrupt: () => () => undefined,
    onCrash: () => () => undefined,
  });
  await Promise.all(doing);
  expect(left, screen).toEqual([]);
  return { status, screen };
}
