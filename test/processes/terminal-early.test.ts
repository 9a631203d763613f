import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePlace, runTerminalProgram, startTerminal } from '../support/terminal';

const place = makePlace();
afterAll(() => {
  place.remove();
});

const waiting = ['setup', '--network', 'Home', '--claim', 'none', '--password-stdin', '--json'];

/** Runs first in the program's process, and sends it a signal at the moment at which its large part is being loaded. */
const signalWhileLoading = `
  const { _extensions } = require('node:module');
  const load = _extensions['.js'];
  _extensions['.js'] = (module, file) => {
    if (file.endsWith('program.js')) process.kill(process.pid, process.env.EARLY_SIGNAL);
    load(module, file);
  };
`;

describe('a signal', () => {
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'is heard while the program is still being loaded: %s',
    async (signal) => {
      const hook = path.join(place.stateHome, 'hook.cjs');
      writeFileSync(hook, signalWhileLoading);
      const env = { NODE_OPTIONS: `--require ${hook}`, EARLY_SIGNAL: signal };
      const ended = await (await startTerminal(waiting, place, env, null)).ended;
      expect(ended.lines()).toHaveLength(1);
      expect(ended.result()).toMatchObject({ outcome: 'cancelled', homeRestored: null });
      expect(ended.status).toBe(3);
    },
  );

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends the wait for a password that nobody finishes to send: %s',
    async (signal) => {
      const { child, ended } = await startTerminal(waiting, place, {}, null);
      // More than a pipe holds, so that all of it is written only when the program is reading.
      await new Promise((resolve) => child.stdin?.write('x'.repeat(1_000_000), resolve));
      child.kill(signal);
      expect((await ended).result()).toMatchObject({ outcome: 'cancelled', homeRestored: null });
      expect((await ended).status).toBe(3);
    },
  );
});

describe('help', () => {
  it.each([[['setup', '--help', '--json']], [['help', '--json']], [['version', '--json']]])(
    'claims nothing in JSON, where there is none: %j',
    async (words) => {
      const ended = await runTerminalProgram(words, place);
      expect(ended.lines()).toHaveLength(1);
      expect(ended.result()).toMatchObject({ outcome: 'usage', code: null });
      expect(ended.status).toBe(2);
    },
  );

  it.each([[['setup', '--help']], [['help']], [['--version']]])('is printed for people: %j', async (words) => {
    const ended = await runTerminalProgram(words, place);
    expect(ended.stdout).not.toBe('');
    expect(ended.stdout).not.toContain('verified:');
    expect([ended.status, ended.stderr]).toEqual([0, '']);
  });
});
