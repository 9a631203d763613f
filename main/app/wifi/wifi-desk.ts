import type { WifiReport } from '../../../shared/domain/wifi-report';
import type { SetupError } from '../../../shared/errors/error-codes';
import type { System } from '../../../shared/domain/system';
import type { SettingsPage, WifiView, WifiWay } from '../../../shared/ipc/wifi-view';
import type { Result } from '../../../shared/result';
import type { Log } from '../../ports/log';
import type { PageOpener } from './settings-pages';

/** What the desk needs of the app. */
export interface WifiDeskPorts {
  readonly system: System;
  readonly pages: ReadonlyMap<SettingsPage, PageOpener>;
  readonly open: (opener: PageOpener) => Promise<void>;
  readonly survey: (signal: AbortSignal) => Promise<WifiReport>;
  readonly rememberWay: (way: WifiWay) => void;
  /** Null: the choice is automatic. */
  readonly rememberAdapter: (id: string | null) => Promise<Result<void, SetupError>>;
  readonly show: (view: WifiView) => void;
  readonly log: Log;
}

/** This computer's Wi-Fi before a setup: what there is, who moves it, and the system's own pages about it. */
export interface WifiDesk {
  /** Looks, and shows what there is. One look at a time. */
  look(): Promise<void>;
  /** `internal`, as the answer's code, where the choice could not be kept. */
  choose(way: WifiWay, adapter: string | null): Promise<'done' | 'not-now'>;
  openSettings(page: SettingsPage): Promise<'done' | 'not-now'>;
}

/** What is shown before anybody has looked. */
export function firstView({ system, pages }: Pick<WifiDeskPorts, 'system' | 'pages'>, way: WifiWay): WifiView {
  return { system, way, report: null, opens: [...pages.keys()] };
}

/** Makes the desk; nothing is looked at before the first command. */
export function createWifiDesk(ports: WifiDeskPorts, first: WifiView): WifiDesk {
  let view = first;
  let looking: Promise<void> | null = null;
  const change = (what: Partial<WifiView>): void => {
    view = { ...view, ...what };
    ports.show(view);
  };
  const look = async (): Promise<void> => {
    try {
      change({ report: await ports.survey(new AbortController().signal) });
    } catch (error) {
      ports.log.warn('wifi could not be looked at', { error: String(error) });
    } finally {
      looking = null;
    }
  };
  return {
    look: () => (looking ??= look()),
    choose: async (way, adapter) => {
      const kept = await ports.rememberAdapter(adapter);
      if (!kept.ok) return 'not-now';
      ports.rememberWay(way);
      change({ way });
      await (looking ??= look());
      return 'done';
    },
    openSettings: async (page) => {
      const opener = ports.pages.get(page);
      if (opener === undefined) return 'not-now';
      await ports.open(opener);
      return 'done';
    },
  };
}
