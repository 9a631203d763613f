import { existsSync } from 'node:fs';
import { run, succeeds } from './processes.mjs';
import { runAlone } from './run-alone.mjs';

const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const fonts = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Sees to the system packages that Electron needs on Debian and Ubuntu: installs what is missing when we are root, and
 * otherwise throws an error with the one command that does. `display`: also a virtual display and fonts for screenshots.
 */
export async function ensureSystemPackages(executable, { display }) {
  const missing = await missingPackages(executable, display);
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    throw new Error(
      `Electron needs system packages that are not installed. Run this, then try again:\n${byHand(missing)}`,
    );
  }
  console.error(`Installing system packages that Electron needs: ${missing.join(' ')}`);
  await installPackages(missing);
  const still = await missingPackages(executable, display);
  if (still.length > 0) throw new Error(`Still missing after their installation: ${still.join(' ')}`);
}

/** Installs packages of Debian or Ubuntu, one such installation at a time on this machine. Needs root. */
export async function installPackages(names) {
  await runAlone('apt-get', () => install(names));
}

async function missingPackages(executable, display) {
  if (!existsSync('/usr/bin/dpkg-query')) return nameLibrariesElsewhere(executable);
  const missing = (await lacksLibraries(executable)) ? libraries : [];
  if (!display) return missing;
  if (!existsSync('/usr/bin/Xvfb')) missing.push('xvfb');
  for (const name of fonts) if (!(await isInstalled(name))) missing.push(name);
  return missing;
}

async function nameLibrariesElsewhere(executable) {
  if (await lacksLibraries(executable)) {
    throw new Error(`Electron needs libraries that this system lacks; see: ldd ${executable} | grep "not found"`);
  }
  return [];
}

async function lacksLibraries(executable) {
  return (await run('ldd', [executable])).includes('not found');
}

async function isInstalled(name) {
  const status = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]).catch(() => '');
  return status.endsWith('installed') && !status.endsWith('not-installed');
}

async function install(names) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  await run('apt-get', ['update', ...quiet], { output: 'inherit', env: environment });
  const known = await Promise.all(names.map(nameHere));
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...known], {
    output: 'inherit',
    env: environment,
  });
}

/** Newer Ubuntu calls some libraries by another name, as libasound2t64. */
async function nameHere(name) {
  return (await succeeds('apt-cache', ['show', '--quiet', `${name}t64`])) ? `${name}t64` : name;
}

function byHand(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}
