import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesBrokenBy } from './lint-text';

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const starter = 'main/wifi/run-program.ts';
const file = (name: string): string => path.posix.join('test', name);

const refused = [
  ['exec by its name', starter, "import { exec } from 'node:child_process';", imports],
  ['exec under another name', starter, "import { exec as run } from 'node:child_process';", imports],
  ['execSync', file('bad.ts'), "import { execSync } from 'child_process';", imports],
  ['everything of it', starter, "import * as children from 'node:child_process';", imports],
  ['all of it as one', starter, "import children from 'node:child_process';", imports],
  ['passing it on', starter, "export { exec } from 'node:child_process';", imports],
  ['importing it while running', starter, "void import('node:child_process');", syntax],
  ['requiring it', starter, "createRequire(import.meta.url)('node:child_process');", syntax],
  ['an option for a shell', starter, "spawn('nmcli', [], { shell: true });", syntax],
  ['an option that may be one', starter, "spawn('nmcli', [], { shell: isWindows });", syntax],
  ['an option in a variable', starter, "const options = { shell: '/bin/sh' };", syntax],
  ['an option with its name in quotes', starter, "const options = { 'shell': true };", syntax],
  ['an option set later', starter, 'options.shell = true;', syntax],
  ['a shell by its name', starter, "execFile('sh', ['-c', name], { env });", syntax],
  ['a shell by its path', 'main/cli/bad.ts', "const program = '/bin/bash';", syntax],
  ["Windows' shells", 'main/wifi/windows/bad.ts', "const program = 'C:\\\\Windows\\\\System32\\\\cmd.exe';", syntax],
  ['the other of them', 'main/wifi/windows/bad.ts', "const program = 'PowerShell.exe';", syntax],
  ['a process with all of our environment', 'main/app/bad.ts', "import { utilityProcess } from 'electron';", syntax],
  ['the inside of Node', starter, "process.binding('spawn_sync');", syntax],
  ['a program that inherits our environment', starter, "spawn('nmcli', [], { detached: true });", syntax],
  ['a program without options', starter, "execFile('nmcli', []);", syntax],
  ['options from elsewhere', starter, "spawn('nmcli', [], options);", syntax],
  ['our environment as it is', 'main/app/wifi/open-page.ts', "spawn('nmcli', [], { env: process.env });", syntax],
  ['our environment and more', 'main/setup/guard.ts', "spawn('nmcli', [], { env: { ...process.env } });", syntax],
  ['another file that starts programs', 'main/cli/bad.ts', "import { spawn } from 'node:child_process';", imports],
  [
    'a window that does',
    'renderer/bad.ts',
    "import { spawn } from 'node:child_process';",
    '@typescript-eslint/no-restricted-imports',
  ],
  ['a secret where programs are started', starter, 'const text = secret.reveal();', syntax],
  ['a secret among the words for one', 'main/wifi/linux/bad.ts', "const words = ['psk', password.reveal()];", syntax],
  ['a secret in the environment of the guard', 'main/setup/guard.ts', 'const env = { PW: password.reveal() };', syntax],
  ['a secret in the journal', 'main/setup/bad.ts', 'const { reveal } = code;', syntax],
  ['a secret by a name in quotes', 'main/wiring/bad.ts', "const text = code['reveal']();", syntax],
] as const;

describe('no shell, and no secret for another program', { timeout: 120_000 }, () => {
  it.each(refused)('refuses %s', async (_what, at, code, rule) => {
    expect(await rulesBrokenBy(code, at)).toContain(rule);
  });

  it.each([
    [
      'a program with its arguments and its environment',
      starter,
      "import { execFile } from 'node:child_process';\nexecFile('nmcli', [], { env }, done);",
    ],
    [
      'the little that a program needs',
      'main/app/desk/practice-program.ts',
      "spawn('nmcli', [], { env: childEnvironment(process.env) });",
    ],
    ['a secret that is sent', 'main/softap/good.ts', 'send(secret.reveal());'],
    ['a password that this PC joins with', 'main/wifi/windows/check-profile.ts', 'write(password.reveal());'],
    ['the shell of the desktop', 'main/app/good.ts', "import { shell } from 'electron';\nvoid shell.openExternal('');"],
  ])('accepts %s', async (_what, at, code) => {
    expect(await rulesBrokenBy(code, at)).toEqual([]);
  });
});
