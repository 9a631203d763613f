import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withProfileFile } from './profile-file';

it('a profile is in a file that only this user can read, for as long as it is used', async () => {
  let used = '';
  await withProfileFile('<profile/>', async (file) => {
    used = file;
    expect(await readFile(file, 'utf8')).toBe('<profile/>');
    const modes = [(await stat(path.dirname(file))).mode & 0o777, (await stat(file)).mode & 0o777];
    expect(modes).toEqual([0o700, 0o600]);
  });
  await expect(stat(path.dirname(used))).rejects.toThrow();
});
