import type { ReactNode } from 'react';
import type { SettingsPage } from '../../shared/ipc/wifi-view';
import { useApi } from '../api';
import { useText } from '../i18n/use-text';
import { usePlace } from '../place';
import { CommandButton } from './CommandButton';

/** Opens a page of the system's own settings; nothing where this system has none. */
export function SettingsButton({ page }: { readonly page: SettingsPage }): ReactNode {
  const text = useText();
  const api = useApi();
  if (!usePlace().opens.includes(page)) return null;
  return (
    <CommandButton command={() => api['wifi/open-settings']({ page })}>{text(`wifi.settings.${page}`)}</CommandButton>
  );
}
