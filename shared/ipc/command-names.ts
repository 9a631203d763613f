/** Everything the page may ask of the main process. Names only, so that the preload script stays tiny. */
export const commandNames = [
  'app/snapshot',
  'setup/start',
  'setup/choose-device',
  'setup/choose-network',
  'setup/password',
  'setup/rescan',
  'setup/take-over',
  'setup/name',
  'setup/skip-name',
  'setup/say-light',
  'setup/retry',
  'setup/by-hand',
  'setup/cancel',
  'setup/another',
  'setup/to-start',
  'wifi/look',
  'wifi/choose',
  'wifi/open-settings',
  'company/open-page',
  'company/type-code',
  'company/ask-as-bench',
  'company/agree',
  'company/dismiss',
  'account/sign-in',
  'account/sign-up',
  'account/give-code',
  'account/cancel',
  'account/sign-out',
  'account/start',
  'former-run/dismiss',
  'practice/hint',
  'practice/hold-setup',
  'practice/move-pc',
  'practice/fault',
  'practice/tour',
  'details/copy',
] as const;

export type CommandName = (typeof commandNames)[number];

/** The one channel on which whole snapshots go to the page. */
export const SNAPSHOT_CHANNEL = 'app/snapshot-changed';
