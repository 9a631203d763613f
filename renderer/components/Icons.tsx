import type { ReactNode } from 'react';

const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  info: 'M12 11v7M12 6.5v.5',
} as const;

/** A line drawing beside words; it says nothing that the words do not. */
export function Icon({ name }: { readonly name: keyof typeof paths }): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The app's own mark. */
export function AppMark(): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <rect x="7" y="9" width="10" height="13" rx="2" />
      <circle cx="12" cy="14" r="1.6" fill="currentColor" stroke="none" />
      <path d="M8.2 6.2a5.4 5.4 0 0 1 7.6 0M5.4 3.6a9.4 9.4 0 0 1 13.2 0" />
    </svg>
  );
}
