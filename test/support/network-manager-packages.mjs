import { existsSync } from 'node:fs';
import { succeeds } from '../../scripts/electron/processes.mjs';
import { installPackages } from '../../scripts/electron/system-packages.mjs';

const packages = ['network-manager', 'dbus', 'python3-dbus', 'python3-gi'];

/**
 * Sees to the real nmcli and what its stand-in service needs. They are installed only where we are root and nothing would
 * start NetworkManager itself, which might take the network of the machine over. Elsewhere its tests are skipped.
 */
export async function provideNetworkManager() {
  if (process.platform !== 'linux' || (await isThere())) return;
  const mayInstall = process.getuid() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system');
  if (!mayInstall) {
    console.log(`Tests with the real nmcli are skipped; they need the packages ${packages.join(', ')}.`);
    return;
  }
  await installPackages(packages).catch((error) => console.error(error.message));
}

async function isThere() {
  const files = ['/usr/bin/nmcli', '/usr/bin/dbus-daemon'].every((file) => existsSync(file));
  return files && (await succeeds('/usr/bin/python3', ['-c', 'import dbus, gi']));
}
