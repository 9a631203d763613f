import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  readonly validateConfiguration: (configuration: unknown, debugLogger: unknown) => Promise<void>;
};
const { DebugLogger } = builder('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

const load = (): unknown => parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'));
const check = (configuration: unknown): Promise<void> => validateConfiguration(configuration, new DebugLogger(false));

describe('electron-builder.yml', () => {
  it('is valid for the electron-builder in use', async () => {
    await expect(check(load())).resolves.toBeUndefined();
  });

  it('would be refused with a misspelt key', async () => {
    await expect(check({ ...z.record(z.string(), z.unknown()).parse(load()), elektronFuses: {} })).rejects.toThrow();
  });

  it('burns every fuse the safe way', () => {
    expect(load()).toMatchObject({
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        loadBrowserProcessSpecificV8Snapshot: false,
        grantFileProtocolExtraPrivileges: false,
      },
    });
  });

  it('installs for one user, with the hardened runtime', () => {
    expect(load()).toMatchObject({
      nsis: { perMachine: false },
      mac: { hardenedRuntime: true },
    });
  });

  it.each(['NSLocalNetworkUsageDescription', 'NSLocationWhenInUseUsageDescription'])('tells macOS why: %s', (key) => {
    const mac = z.object({ mac: z.object({ extendInfo: z.record(z.string(), z.string()) }) }).parse(load()).mac;
    expect(mac.extendInfo[key]?.length).toBeGreaterThan(20);
  });

  it.each([
    ['win', 'ico', '00000100'],
    ['mac', 'icns', Buffer.from('icns').toString('hex')],
    ['linux', 'png', '89504e47'],
  ])('has an icon of its own for %s', (system, kind, firstBytes) => {
    const { icon } = z.object({ icon: z.string() }).parse(z.record(z.string(), z.unknown()).parse(load())[system]);
    expect(icon.endsWith(`.${kind}`)).toBe(true);
    expect(readFileSync(path.join(root, icon)).subarray(0, 4).toString('hex')).toBe(firstBytes);
  });

  it('never switches the sandbox off', () => {
    expect(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')).not.toContain('no-sandbox');
  });
});
