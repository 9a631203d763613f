import { createContext, useContext } from 'react';
import type { AppMode } from '../shared/ipc/app-snapshot';
import type { System } from '../shared/domain/system';
import type { SettingsPage } from '../shared/ipc/wifi-view';
import type { InternetPause } from './internet-pause';

/** What the words on every screen depend on. */
export interface Place {
  readonly system: System;
  /** Pages of the system's settings that can be opened. */
  readonly opens: readonly SettingsPage[];
  readonly mode: AppMode;
  readonly pause: InternetPause;
}

const PlaceContext = createContext<Place>({ system: 'linux', opens: [], mode: 'none', pause: 'short' });

export const PlaceProvider = PlaceContext.Provider;

/** The place of the screen that asks. */
export function usePlace(): Place {
  return useContext(PlaceContext);
}
