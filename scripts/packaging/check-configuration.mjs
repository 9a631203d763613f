import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const release = path.join(path.dirname(path.dirname(import.meta.dirname)), 'electron-builder.yml');

/**
 * The release configuration, changed only so far that it packs with the Electron at hand: for checks on this machine.
 * Electron 25 does not know the fuse for extra privileges of `file:`, and flipping an unknown fuse fails.
 */
export function checkConfiguration(runtime) {
  const configuration = parse(readFileSync(release, 'utf8'));
  const fuses = { ...configuration.electronFuses };
  if (Number.parseInt(runtime.version, 10) < 29) delete fuses.grantFileProtocolExtraPrivileges;
  return {
    ...configuration,
    extends: null,
    electronFuses: fuses,
    electronDist: runtime.folder,
    electronVersion: runtime.version,
  };
}
