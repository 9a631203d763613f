import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bringOn } from './stage';
import type { Stage } from './stage';

/** Can a keyring be had here? */
export const hasKeyring = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'].every((file) =>
  existsSync(file),
);

/** The stage's program inside of a desktop session whose keyring is open, as it is after logging in. */
export function withKeyring(stage: Stage): Stage {
  const folder = path.join(stage.folder, 'session-scripts');
  mkdirSync(folder, { recursive: true });
  const unlock = "printf 'log-in password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
  script(folder, 'session.sh', 'exec dbus-run-session -- "$(dirname "$0")/unlocked.sh" "$@"');
  script(folder, 'unlocked.sh', `${unlock}\nexec '${stage.runtime}' --password-store=gnome-libsecret "$@"`);
  return { ...stage, executable: bringOn(stage, 'session', folder, 'session.sh') };
}

function script(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}
