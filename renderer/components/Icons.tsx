import type { ReactNode } from 'react';

/** All drawn on 24 by 24 with one stroke. */
const paths = {
  check: 'M4.5 12.5l5 5L19.5 7',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  info: 'M12 11v6.5M12 6.5v.5',
  wifi: 'M3.5 9a12.5 12.5 0 0 1 17 0M7 13a7.5 7.5 0 0 1 10 0M12 17.5v.5',
  device: 'M8 4.5h8v15H8zM10.5 4.5V3h3v1.5M12 9.5v.5M5 8h1M5 12h1M5 16h1M18 8h1M18 12h1M18 16h1',
  devices: 'M4 7h6v12H4zM14 7h6v12h-6zM7 11v.5M17 11v.5M6 4.5h12',
  tools: 'M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.5-5.5a4 4 0 0 0 5-5L15 12l-3-3z',
  company: 'M4.5 20V6.5l8-3V20M12.5 9h7v11M3 20h18M8 9v.5M8 13v.5M16 13v.5',
  practice: 'M12 5L2.5 9.5 12 14l9.5-4.5zM6.5 12v4.5c3 2.5 8 2.5 11 0V12',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.5l10 6.5-10 6.5z',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; it says nothing that the words do not. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The app's own mark: the light of a device, and its Wi-Fi. */
export function AppMark(): ReactNode {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7.5" className="app-mark-tile" />
      <path d="M6.2 9.2a14 14 0 0 1 19.6 0M10 13.6a8.5 8.5 0 0 1 12 0" className="app-mark-waves" />
      <circle cx="16" cy="21.5" r="4.5" className="app-mark-light" />
    </svg>
  );
}
