import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_FOLDERS = ['/usr/bin', '/bin', '/usr/local/bin'];

/** Where a program is: the absolute folders of PATH first, then the usual ones. */
export async function findTool(name: string, env: Environment): Promise<string | undefined> {
  const folders = [
    ...(env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder)),
    ...USUAL_FOLDERS,
  ];
  for (const folder of folders) {
    const place = path.join(folder, name);
    if (await isProgram(place)) return place;
  }
  return undefined;
}

/** An environment in which a program speaks English, keeps every letter and learns nothing else of ours (wifi 5.1). */
export function toolEnvironment(env: Environment): Record<string, string> {
  const bus = env['DBUS_SYSTEM_BUS_ADDRESS'];
  return {
    LC_ALL: 'C.UTF-8',
    LANGUAGE: '',
    PATH: env['PATH'] ?? USUAL_FOLDERS.join(path.delimiter),
    ...(bus === undefined ? {} : { DBUS_SYSTEM_BUS_ADDRESS: bus }),
  };
}

async function isProgram(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
