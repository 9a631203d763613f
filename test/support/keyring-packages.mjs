import { existsSync } from 'node:fs';
import { installPackages } from '../../scripts/electron/system-packages.mjs';

const programs = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'];

/** Sees to a keyring for the window's tests. Where we may not install one, the tests that need it are left out. */
export async function provideKeyring() {
  if (process.platform !== 'linux' || programs.every((file) => existsSync(file))) return;
  if (process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log('Tests with a keyring are left out; they need the packages dbus, gnome-keyring and libsecret-1-0.');
    return;
  }
  await installPackages(['dbus', 'gnome-keyring', 'libsecret-1-0']).catch((error) => console.error(error.message));
}
