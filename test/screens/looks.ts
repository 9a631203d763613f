/** One way in which a screen is looked at. */
export interface Look {
  readonly name: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly forcedColors: boolean;
}

const widths = [640, 900, 1400] as const;
const schemes = ['light', 'dark'] as const;

/** Every screen in every width, light and dark, and once in the system's own colours. */
export const looks: readonly Look[] = [
  ...widths.flatMap((width) =>
    schemes.map((scheme): Look => ({ name: `${width}-${scheme}`, width, scheme, forcedColors: false })),
  ),
  { name: '900-forced', width: 900, scheme: 'dark', forcedColors: true },
];
