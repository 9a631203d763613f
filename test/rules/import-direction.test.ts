import { describe, expect, it } from 'vitest';
import { rulesBrokenBy } from './lint-text';

const direction = 'boundaries/dependencies';
const electronOnly = '@typescript-eslint/no-restricted-imports';

const refused = [
  ['a room looks up to another', 'main/softap/bad.ts', "import '../setup/setup';", direction],
  ['even for a type', 'main/cloud/bad.ts', "import type { X } from '../setup/setup';\nexport type Y = X;", direction],
  ['by exporting on', 'main/wifi/bad.ts', "export * from '../practice/world/world';", direction],
  ['while running', 'main/setup/bad.ts', "void import('../wiring/workbench');", direction],
  ['practice uses the ports', 'main/practice/bad.ts', "import '../ports/clock';", direction],
  ['a port knows the machine', 'main/ports/bad.ts', "import '../setup/setup';", direction],
  ['shared knows a room', 'shared/bad.ts', "import '../main/ports/clock';", direction],
  ['the window knows main', 'renderer/bad.ts', "import '../main/ports/clock';", direction],
  ['the terminal knows the window', 'main/cli/bad.ts', "import '../../renderer/src/main';", null],
  ['wiring knows Electron', 'main/wiring/bad.ts', "import 'electron';", electronOnly],
  ['shared knows the store', 'shared/bad.ts', "import 'electron-store';", electronOnly],
  ['the window reads files', 'renderer/bad.ts', "import 'node:fs';", electronOnly],
] as const;

const allowed = [
  ['setup uses its ports', 'main/setup/good.ts', "import '../ports/clock';"],
  ['wiring opens the rooms', 'main/wiring/good.ts', "import '../setup/setup';"],
  ['the shell knows Electron', 'main/app/good.ts', "import 'electron';"],
  ['the window uses shared words', 'renderer/good.ts', "import '../shared/result';"],
] as const;

describe('imports go down the house and never up', { timeout: 120_000 }, () => {
  it.each(refused)('refuses when %s', async (_what, file, code, rule) => {
    const broken = await rulesBrokenBy(code, file);
    if (rule === null) expect(broken.some((id) => id?.startsWith('boundaries/'))).toBe(true);
    else expect(broken).toContain(rule);
  });

  it.each(allowed)('accepts that %s', async (_what, file, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual([]);
  });
});
