import { lights, type LightColour, type LightId, type LightPattern, type LightRhythm } from '../../shared/domain/light';
import { pick } from './pick';
import type { Prompter } from './prompter';

/** The two blues are what people mix up: the word before them tells them apart (features 7.2). */
const colours: Readonly<Record<LightColour, string>> = {
  blue: 'deep blue',
  cyan: 'light blue (cyan)',
  magenta: 'magenta (pink)',
  green: 'green',
  red: 'red',
  yellow: 'yellow',
  white: 'white',
  orange: 'orange',
  rainbow: 'all colours in turn',
};

const rhythms: Readonly<Record<LightRhythm, string>> = {
  'blink-slow': 'steady blink, about twice a second',
  blink: 'quick blink',
  'blink-fast': 'very quick flicker',
  breathe: 'slow breath',
  moment: 'for a moment, then something else',
  twice: 'two blinks, then a pause',
  thrice: 'three blinks, then a pause',
  sos: 'three short, three long, three short',
  solid: 'steady',
};

/** Lets a person say what the light does; null when the question was taken back. */
export async function askLight(prompter: Prompter, signal: AbortSignal): Promise<LightId | null> {
  const light = await pick('What does the light do?', lights, lightText, prompter, signal);
  return light === 'again' ? 'unsure' : (light?.id ?? null);
}

/** One light in words. */
export function lightText({ id, colour, rhythm }: LightPattern): string {
  if (id === 'unsure') return 'something else, or not sure';
  return colour === null ? 'it is off' : `${colours[colour]}, ${rhythms[rhythm]}`;
}
