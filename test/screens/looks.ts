import type { AppSnapshot } from '../../shared/ipc/app-snapshot';

/** One way in which a screen is looked at. */
export interface Look {
  readonly name: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly forcedColors: boolean;
  readonly language: AppSnapshot['language'];
}

const widths = [640, 900, 1400] as const;
const schemes = ['light', 'dark'] as const;

/** Every screen in every width, light and dark, once in the system's own colours and once from right to left. */
export const looks: readonly Look[] = [
  ...widths.flatMap((width) =>
    schemes.map((scheme): Look => ({
      ...{ name: `${width}-${scheme}`, width, scheme, forcedColors: false },
      language: 'en',
    })),
  ),
  { name: '900-forced', width: 900, scheme: 'dark', forcedColors: true, language: 'en' },
  { name: '900-arabic', width: 900, scheme: 'light', forcedColors: false, language: 'ar' },
];
