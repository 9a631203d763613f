import type { StoreSetting } from '../settings';
import type { Database } from './database';
import { openEmbedded } from './embedded';
import { openPostgres } from './postgres';

/** Opens the store that the settings name; `onError` hears of connections that break while nobody uses them. */
export function openDatabase(setting: StoreSetting, onError: (error: Error) => void): Promise<Database> {
  return setting.kind === 'embedded'
    ? openEmbedded(setting.folder)
    : Promise.resolve(openPostgres(setting.url, onError));
}
