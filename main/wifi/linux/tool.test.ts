import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../shared/result';
import { systemClock } from '../../ports/system-clock';
import { openNmcli, type Nmcli } from './nmcli';
import { findTool } from './tool';

const calm = new AbortController().signal;

describe.skipIf(process.platform === 'win32')('a program of the system', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'photon-setup-tool-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** An nmcli that does this. */
  async function nmcliThat(script: string, env: Readonly<Record<string, string>> = {}): Promise<Nmcli> {
    const file = path.join(folder, 'nmcli');
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    const PATH = `relative:${folder}:/usr/bin:/bin`;
    return openNmcli({ clock: systemClock(), env: { ...env, PATH }, log: null });
  }

  it('gets each argument as it is, no shell in between', async () => {
    const nmcli = await nmcliThat('for word in "$@"; do printf "<%s>" "$word"; done');
    const args = ['-t', '$(id)', '`id`', '; ls', '"', "'", '', 'a b', '日本\n語', '*'];
    const answer = await nmcli.run(args, 5000, calm);
    expect(answer).toMatchObject({ ok: true, value: { exit: 0, output: args.map((word) => `<${word}>`).join('') } });
  });

  it('speaks English, reads nothing, and is told nothing else of our environment', async () => {
    const secret = {
      PARTICLE_TOKEN: 'x',
      LANG: 'de_DE.UTF-8',
      LC_MESSAGES: 'fr',
      DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/b',
    };
    const nmcli = await nmcliThat('cat; env | sort | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=', secret);
    const answer = await nmcli.run([], 5000, calm);
    const names = answer.ok ? answer.value.output.trim().split('\n') : [];
    expect(names.map((line) => line.split('=')[0])).toEqual(['DBUS_SYSTEM_BUS_ADDRESS', 'LANGUAGE', 'LC_ALL', 'PATH']);
    expect(names).toContain('LC_ALL=C.UTF-8');
    expect(names).toContain('LANGUAGE=');
  });

  it('answers with its exit code, and by 8 that NetworkManager does not run', async () => {
    const nmcli = await nmcliThat('echo out; echo words >&2; exit "$1"');
    expect(await nmcli.run(['4'], 5000, calm)).toEqual({
      ok: true,
      value: { exit: 4, output: 'out\n', words: 'words\n' },
    });
    expect(await nmcli.run(['8'], 5000, calm)).toEqual(fail({ kind: 'service-down' }));
  });

  it('is ended at its limit and when cancelled', async () => {
    const nmcli = await nmcliThat('exec sleep 30');
    const began = performance.now();
    expect(await nmcli.run([], 200, calm)).toEqual(fail({ kind: 'tool-silent' }));
    const cancel = new AbortController();
    const running = nmcli.run([], 20_000, cancel.signal);
    cancel.abort();
    expect(await running).toEqual(fail({ kind: 'cancelled' }));
    expect(await nmcli.run([], 20_000, cancel.signal)).toEqual(fail({ kind: 'cancelled' }));
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is not listened to for ever', async () => {
    const nmcli = await nmcliThat('exec yes');
    expect(await nmcli.run([], 10_000, calm)).toEqual(fail({ kind: 'tool-failed' }));
  });

  it('is found in the absolute folders of PATH only', async () => {
    await nmcliThat('true');
    expect(await findTool('nmcli', { PATH: `.:${folder}` })).toBe(path.join(folder, 'nmcli'));
    expect(await findTool('photon-setup-no-such-program', { PATH: folder })).toBeUndefined();
  });
});
