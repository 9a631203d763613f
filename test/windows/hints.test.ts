import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { hintsOf } from '../../main/wifi/hints';
import { builtTerminalProgram } from '../support/build-cli';
import { buildSystemRoot } from './stand-in/system-root';
import { device, homeNetwork, WindowsWorld } from './stand-in/windows-world';

const calm = new AbortController().signal;
const asWindows = path.join(import.meta.dirname, 'stand-in/as-windows.cjs');

describe.skipIf(process.platform !== 'linux')('hints on a Windows that nothing of ours moves', () => {
  const world = new WindowsWorld();
  let root = '';
  let program = '';
  beforeAll(async () => {
    root = buildSystemRoot(world, 'de');
    symlinkSync('netsh.exe', path.join(root, 'System32/netsh'));
    program = await builtTerminalProgram();
  });
  afterAll(() => {
    world.close();
  });

  const hints = async (SystemRoot: string, start: string): Promise<readonly string[] | undefined> => {
    const env = { ...process.env, PATH: `${path.join(root, 'System32')}:${process.env['PATH'] ?? ''}` };
    const own = { command: process.execPath, args: ['--require', asWindows, start], env };
    const seen = await hintsOf(own, systemClock(), 'win32', { SystemRoot }).hints?.(calm);
    return seen?.map(({ ssid }) => ssid);
  };

  it('are our own list by netsh, with all letters', async () => {
    expect(await hints(root, '/nowhere')).toEqual(expect.arrayContaining([device, homeNetwork]));
  });

  it("are what node-wifi reads in ASCII where our netsh cannot be called but PATH has another's", async () => {
    expect(await hints('/nowhere', program)).toEqual([device]);
  });

  it('are none where nobody can read, and on a Mac', async () => {
    expect(await hints('/nowhere', '/nowhere')).toEqual([]);
    expect(hintsOf({ command: '', args: [], env: {} }, systemClock(), 'darwin')).toEqual({});
  });
});
