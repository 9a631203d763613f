import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openPage } from './open-page';

const folder = mkdtempSync(path.join(tmpdir(), 'photon-open-'));
const noAddress = (): Promise<void> => Promise.reject(new Error('no address'));

afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('openPage', () => {
  it('tells the program of the desktop none of our variables', async () => {
    vi.stubEnv('PARTICLE_ACCESS_TOKEN', 'a-token');
    vi.stubEnv('XDG_CURRENT_DESKTOP', 'GNOME');
    const file = path.join(folder, 'environment');
    const script = `fs.writeFileSync('${file}.new', JSON.stringify(process.env)); fs.renameSync('${file}.new', '${file}')`;
    await openPage({ kind: 'program', program: process.execPath, words: ['-e', script] }, noAddress);
    await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
    const told = readFileSync(file, 'utf8');
    expect(told).not.toContain('a-token');
    expect(JSON.parse(told)).toMatchObject({ XDG_CURRENT_DESKTOP: 'GNOME' });
  });

  it('rejects where the program is not there', async () => {
    const opener = { kind: 'program', program: path.join(folder, 'none'), words: [] } as const;
    await expect(openPage(opener, noAddress)).rejects.toThrow('ENOENT');
  });
});
