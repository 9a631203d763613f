import { afterEach, describe, expect, it, vi } from 'vitest';
import { spawnPractice } from './practice-program';

/** Alive until its line has been read, as the practice world is. */
const tellsItsEnvironment = 'console.log(JSON.stringify(process.env)); setTimeout(() => {}, 5_000)';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('spawnPractice', () => {
  it('tells the practice world none of our variables', async () => {
    vi.stubEnv('PARTICLE_ACCESS_TOKEN', 'a-token');
    vi.stubEnv('WIFI_PASSWORD', 'a-password');
    const line = await spawnPractice({ command: process.execPath, args: ['-e', tellsItsEnvironment] });
    expect(line).not.toMatch(/a-token|a-password/);
    expect(JSON.parse(line)).toMatchObject({ PATH: process.env['PATH'] });
  });

  it('rejects where the program ends before its line', async () => {
    await expect(spawnPractice({ command: process.execPath, args: ['-e', ''] })).rejects.toThrow('before its line');
  });
});
