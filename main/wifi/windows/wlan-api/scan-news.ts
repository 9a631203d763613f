/** What the process that hears Windows says to the one that started it, a line each. */
export type ScanNews =
  /** Windows is scanning, and will say when it is over. */
  | 'scanning'
  | 'complete'
  /** With the reason that Windows gives, a WLAN_REASON_CODE. */
  | `failed ${number}`
  /** Windows does not scan, or does not tell. */
  | 'refused';
