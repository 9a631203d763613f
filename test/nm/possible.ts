import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Is there what a stand needs? Where it is not, its tests are skipped by name. */
export function standIsPossible(): boolean {
  if (process.platform !== 'linux') return false;
  if (!['/usr/bin/nmcli', '/usr/bin/dbus-daemon', '/usr/bin/python3'].every((file) => existsSync(file))) return false;
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import dbus, gi'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
