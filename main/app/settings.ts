import { z } from 'zod';
import { startViews } from '../../shared/ipc/start-view';
import { wifiWays } from '../../shared/ipc/wifi-view';
import { languages, PSEUDO_LANGUAGE } from '../../shared/texts/languages';
import type { Log } from '../ports/log';

const settingsSchema = z.object({
  lastProduct: z.string().nullable().catch(null),
  /** The origin of the company's server that was used last. */
  companyServer: z.string().nullable().catch(null),
  startView: z.enum(startViews).catch('one'),
  /** Who moves this computer between networks. */
  wifiWay: z.enum(wifiWays).catch('auto'),
  /** The mode of the latest setup: which radio a former run has to be mended on. */
  lastMode: z.enum(['practice', 'real']).nullable().catch(null),
  /** The control address of the practice world that this app started. */
  practiceControl: z.string().nullable().catch(null),
  /** What the window speaks; null: what the system speaks. */
  language: z
    .enum([...languages, PSEUDO_LANGUAGE])
    .nullable()
    .catch(null),
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable().catch(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Conveniences that may be lost at any time. What must survive is in the journal. */
export interface SettingsFile {
  read(): Settings;
  /** Never throws: what cannot be written holds until the app ends. */
  write(changes: Partial<Settings>): void;
}

/** The file behind the settings. Each part of it throws what the file system throws. */
export interface SettingsStore {
  readonly store: Record<string, unknown>;
  set(all: Record<string, unknown>): void;
}

/** Settings that are read once and held in memory; a file that cannot be opened or is damaged counts as an empty one. */
export function holdSettings(open: () => SettingsStore, log: Log): SettingsFile {
  let store: SettingsStore | null = null;
  const tried = <T>(what: (store: SettingsStore) => T): T | undefined => {
    try {
      return what((store ??= open()));
    } catch (error) {
      log.warn('the settings file cannot be used', { error: String(error) });
      return undefined;
    }
  };
  let current = settingsSchema.parse(tried((file) => file.store) ?? {});
  return {
    read: () => current,
    write: (changes) => {
      current = { ...current, ...changes };
      tried((file) => {
        file.set(current);
      });
    },
  };
}
