import type { System } from '../domain/system';
import type { WifiReport } from '../domain/wifi-report';

/** Pages of the system's own settings that the window can open. */
export const settingsPages = ['networks', 'location', 'local-network'] as const;
export type SettingsPage = (typeof settingsPages)[number];

export const wifiWays = ['auto', 'guided'] as const;
/** Who moves this computer between networks: the program, or a person by hand. */
export type WifiWay = (typeof wifiWays)[number];

/** This computer's Wi-Fi as the window shows it outside of a setup. */
export interface WifiView {
  readonly system: System;
  /** As the person chose it. */
  readonly way: WifiWay;
  /** What was seen last; null: nobody has looked yet. */
  readonly report: WifiReport | null;
  /** Pages that can be opened here. */
  readonly opens: readonly SettingsPage[];
}
