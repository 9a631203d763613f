import { lights, type LightId } from '../../shared/domain/light';

/** How a light moves, as a person would put it before its colour (ux 7.2). */
export type LightFamily = 'breathe' | 'blink' | 'flicker' | 'other';

/** Deep blue and light blue, which are mixed up most, stand beside each other. */
const colourOrder = ['blue', 'cyan', 'green', 'white', 'magenta', 'yellow', 'orange', 'red', 'rainbow'] as const;

/** The lights of a family in the order of their colours; without the one that is no light but doubt. */
export function lightsOf(family: LightFamily): readonly LightId[] {
  const own = lights.filter((light) => light.id !== 'unsure' && familyOf(light) === family);
  return [...own].sort((a, b) => place(a) - place(b)).map(({ id }) => id);
}

/** The families in the order in which they are offered, each with a rhythm that stands for it. */
export const lightFamilies = [
  { family: 'breathe', rhythm: 'breathe' },
  { family: 'blink', rhythm: 'blink-slow' },
  { family: 'flicker', rhythm: 'blink-fast' },
  { family: 'other', rhythm: 'twice' },
] as const;

function familyOf({ rhythm }: (typeof lights)[number]): LightFamily {
  switch (rhythm) {
    case 'breathe':
      return 'breathe';
    case 'blink-slow':
    case 'blink':
      return 'blink';
    case 'blink-fast':
      return 'flicker';
    default:
      return 'other';
  }
}

function place({ colour }: (typeof lights)[number]): number {
  return colour === null ? colourOrder.length : colourOrder.indexOf(colour);
}
