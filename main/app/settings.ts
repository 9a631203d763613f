import Store from 'electron-store';
import { z } from 'zod';
import { startViews } from '../../shared/ipc/start-view';
import { wifiWays } from '../../shared/ipc/wifi-view';
import { languages, PSEUDO_LANGUAGE } from '../../shared/texts/languages';

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
  write(changes: Partial<Settings>): void;
}

/** The settings of this profile; a damaged file counts as an empty one. */
export function openSettings(): SettingsFile {
  const store = new Store<Record<string, unknown>>({ name: 'setup', clearInvalidConfig: true });
  return {
    read: () => settingsSchema.parse(store.store),
    write: (changes) => {
      store.set(changes);
    },
  };
}
