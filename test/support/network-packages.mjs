import { existsSync } from 'node:fs';
import { succeeds } from '../../scripts/electron/processes.mjs';
import { installPackages } from '../../scripts/electron/system-packages.mjs';

const managing = {
  what: 'the real nmcli',
  packages: ['network-manager', 'dbus', 'python3-dbus', 'python3-gi'],
  isThere: async () =>
    areThere('/usr/bin/nmcli', '/usr/bin/dbus-daemon') &&
    (await succeeds('/usr/bin/python3', ['-c', 'import dbus, gi'])),
};

const blocking = {
  what: 'real firewalls',
  packages: ['iptables', 'nftables'],
  isThere: () => Promise.resolve(areThere('/usr/sbin/iptables', '/usr/sbin/nft')),
};

/**
 * Sees to the real nmcli with what its stand-in service needs, and to firewalls. They are installed only where we are root
 * and nothing would start NetworkManager itself, which might take the network of the machine over. Elsewhere the tests
 * that need them are skipped.
 */
export async function provideNetworkPrograms() {
  if (process.platform !== 'linux') return;
  for (const { what, packages, isThere } of [managing, blocking]) {
    if (await isThere()) continue;
    const mayInstall = process.getuid() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system');
    if (mayInstall) await installPackages(packages).catch((error) => console.error(error.message));
    else console.log(`Tests with ${what} are skipped; they need the packages ${packages.join(', ')}.`);
  }
}

function areThere(...files) {
  return files.every((file) => existsSync(file));
}
