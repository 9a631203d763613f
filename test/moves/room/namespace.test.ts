import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { addressed, asAnybody, DEVICE_ADDRESS } from './namespace';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const isAllowed = spawnSync('unshare', ['--user', '--net', 'true'], user).status === 0;

it.skipIf(!isAllowed)('a user who is not root makes a room with the address of a device, and enters it', async () => {
  const room = spawn('unshare', [...asAnybody.make, ...addressed, 'cat'], { ...user, stdio: 'pipe' });
  try {
    room.stdin.write('ready\n');
    await once(room.stdout, 'data');
    const [enter, ...words] = ['nsenter', ...asAnybody.enter, '--target', String(room.pid)];
    const inside = (...command: string[]): string =>
      execFileSync(enter, [...words, ...command], { ...user, encoding: 'utf8' });
    expect(inside('cat', '/proc/net/fib_trie')).toContain(DEVICE_ADDRESS);
    expect(inside('id', '-u').trim()).toBe(String(user.uid ?? process.getuid?.()));
  } finally {
    room.stdin.end();
    await once(room, 'close');
  }
});
