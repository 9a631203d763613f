import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { succeeds } from './electron/processes.mjs';
import { pinnedRuntime, pinnedVersion } from './electron/pinned-runtime.mjs';
import { ensureSystemPackages } from './electron/system-packages.mjs';

/**
 * Finds an Electron to run: `ELECTRON_OVERRIDE_DIST_PATH`, else the `electron` package's own download, else (Linux x64,
 * demo and tests only) the pinned runtime. Installs or names the system packages it needs on Debian and Ubuntu.
 *
 * @param {{ forTests: boolean }} purpose
 * @returns {Promise<{ executable: string, kind: 'override' | 'download' | 'pinned', folder: string, version: string }>}
 */
export async function findElectron({ forTests }) {
  const own = override() ?? (await download());
  if (own !== null) {
    if (process.platform === 'linux') await ensureSystemPackages(own.executable, { display: forTests });
    return own;
  }
  const possible = process.platform === 'linux' && process.arch === 'x64';
  if (!forTests || !possible) {
    throw new Error('Electron could not be downloaded. Name its folder in ELECTRON_OVERRIDE_DIST_PATH and try again.');
  }
  console.error(
    `Electron's own download is not possible here: using the pinned Electron ${pinnedVersion}, for demo and tests only.`,
  );
  return describe('pinned', await pinnedRuntime({ display: true }), 'electron');
}

function override() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  const found = describe('override', path.resolve(folder), binaryName());
  if (!existsSync(found.executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${folder}`);
  return found;
}

async function download() {
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const note = path.join(packageFolder, 'path.txt');
  // Ends at once when the download is there already.
  await succeeds(process.execPath, [path.join(packageFolder, 'install.js')], { limitMs: 10 * 60_000 });
  if (!existsSync(note)) return null;
  return describe('download', path.join(packageFolder, 'dist'), readFileSync(note, 'utf8').trim());
}

function binaryName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function describe(kind, folder, binary) {
  const version = path.join(folder, 'version');
  return {
    executable: path.join(folder, binary),
    kind,
    folder,
    version: existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/, '') : '',
  };
}

// Called as a program it prints the answer as one line of JSON.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(JSON.stringify(await findElectron({ forTests: process.argv.includes('--for-tests') })));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
