import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { installPackages } from '../../scripts/electron/system-packages.mjs';

const programs = '/usr/lib/postgresql';
const settings = '/etc/postgresql-common';

/**
 * Sees to a real PostgreSQL server for the broker's tests. It is installed only where we are root and no service manager
 * would start one, and without the database that Debian makes at once. Elsewhere those tests are left out.
 */
export async function providePostgres() {
  if (process.platform !== 'linux' || isThere()) return;
  const mayInstall = process.getuid() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system');
  if (!mayInstall) {
    console.log('Tests with a PostgreSQL server are left out; they need the package postgresql.');
    return;
  }
  if (!existsSync(settings)) {
    mkdirSync(settings, { recursive: true });
    writeFileSync(`${settings}/createcluster.conf`, 'create_main_cluster = false\n');
  }
  await installPackages(['postgresql']).catch((error) => console.error(error.message));
}

function isThere() {
  if (!existsSync(programs)) return false;
  return readdirSync(programs).some((version) => existsSync(`${programs}/${version}/bin/initdb`));
}
