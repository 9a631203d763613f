import { createContext, useContext } from 'react';
import type { AppMode } from '../shared/ipc/app-snapshot';
import type { System } from '../shared/domain/system';
import type { SettingsPage } from '../shared/ipc/wifi-view';

/** What the words on every screen depend on. */
export interface Place {
  readonly system: System;
  /** Pages of the system's settings that can be opened. */
  readonly opens: readonly SettingsPage[];
  readonly mode: AppMode;
  /** Does this computer lose its internet while it talks to the device? */
  readonly pauses: boolean;
}

const PlaceContext = createContext<Place>({ system: 'linux', opens: [], mode: 'none', pauses: true });

export const PlaceProvider = PlaceContext.Provider;

/** The place of the screen that asks. */
export function usePlace(): Place {
  return useContext(PlaceContext);
}
