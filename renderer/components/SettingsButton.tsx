import type { ReactNode } from 'react';
import type { SettingsPage } from '../../shared/ipc/wifi-view';
import { useApi } from '../api';
import { en } from '../i18n/en';
import { usePlace } from '../place';
import { CommandButton } from './CommandButton';

/** Opens a page of the system's own settings; nothing where this system has none. */
export function SettingsButton({ page }: { readonly page: SettingsPage }): ReactNode {
  const api = useApi();
  if (!usePlace().opens.includes(page)) return null;
  return <CommandButton command={() => api['wifi/open-settings']({ page })}>{en.wifi.settings[page]}</CommandButton>;
}
