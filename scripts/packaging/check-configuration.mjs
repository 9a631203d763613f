import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.dirname(path.dirname(import.meta.dirname));
const release = path.join(root, 'electron-builder.yml');

/**
 * Writes a second configuration: the release's, changed only so far that it packs with the Electron at hand, for checks
 * on this machine. Returns its file: given as an object it would be merged with the release's.
 * Electron 25 does not know the fuse for extra privileges of `file:`, and flipping an unknown fuse fails.
 */
export function writeCheckConfiguration(runtime) {
  const configuration = parse(readFileSync(release, 'utf8'));
  const fuses = { ...configuration.electronFuses };
  if (Number.parseInt(runtime.version, 10) < 29) delete fuses.grantFileProtocolExtraPrivileges;
  const changes = { electronFuses: fuses, electronDist: runtime.folder, electronVersion: runtime.version };
  const file = path.join(root, 'dist', 'check-configuration.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...configuration, ...changes }, null, 2));
  return file;
}
