import Store from 'electron-store';
import type { Log } from '../ports/log';
import { holdSettings, type SettingsFile } from './settings';

/** The settings of this profile. */
export function openSettings(log: Log): SettingsFile {
  return holdSettings(() => new Store<Record<string, unknown>>({ name: 'setup', clearInvalidConfig: true }), log);
}
