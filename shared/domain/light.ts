/** What the light of a Photon or P1 can show. `rainbow` runs through all the others. */
export type LightColour = 'red' | 'green' | 'blue' | 'yellow' | 'cyan' | 'magenta' | 'white' | 'orange' | 'rainbow';

/**
 * How it shows it, with the device's real times (Device OS, `led_service.cpp`): `blink-slow` 500 ms, `blink` 200 ms and
 * `blink-fast` 100 ms, half of each on; `breathe` 4000 ms, linear from full to dark and back; `moment`: once, for 250 ms
 * or longer; `twice` and `thrice`: so many blinks of 500 ms; `sos`: three short, three long, three short.
 */
export type LightRhythm =
  'blink-slow' | 'blink' | 'blink-fast' | 'breathe' | 'moment' | 'twice' | 'thrice' | 'sos' | 'solid';

/** One thing that a light does. */
export interface LightPattern {
  readonly id: string;
  /** null: dark. */
  readonly colour: LightColour | null;
  readonly rhythm: LightRhythm;
}

/**
 * Everything that a person can see the light do, told by colour and rhythm and not by what it means: those who name it do
 * not know that. The ids are part of the contracts of window and terminal: add more, rename none. `unsure` is an answer too.
 */
export const lights = [
  /** Setup mode. */
  { id: 'blue-blink', colour: 'blue', rhythm: 'blink-slow' },
  /** Wi-Fi on, joining nothing. */
  { id: 'blue-breathe', colour: 'blue', rhythm: 'breathe' },
  /** Its saved networks were just erased. */
  { id: 'blue-flicker', colour: 'blue', rhythm: 'blink-fast' },
  /** Joining the Wi-Fi network. */
  { id: 'green-blink', colour: 'green', rhythm: 'blink' },
  /** Joined, and waiting for an address. */
  { id: 'green-flicker', colour: 'green', rhythm: 'blink-fast' },
  /** On Wi-Fi; its program does not use the cloud. */
  { id: 'green-breathe', colour: 'green', rhythm: 'breathe' },
  /** Opening the way to the cloud. */
  { id: 'cyan-blink', colour: 'cyan', rhythm: 'blink' },
  /** Proving to the cloud who it is. */
  { id: 'cyan-flicker', colour: 'cyan', rhythm: 'blink-fast' },
  /** Online. */
  { id: 'cyan-breathe', colour: 'cyan', rhythm: 'breathe' },
  /** Installing an update. */
  { id: 'magenta-flicker', colour: 'magenta', rhythm: 'blink-fast' },
  /** Safe mode: online, its own program paused. */
  { id: 'magenta-breathe', colour: 'magenta', rhythm: 'breathe' },
  /** The cloud does not know its key. */
  { id: 'magenta-moment', colour: 'magenta', rhythm: 'moment' },
  /** On Wi-Fi, without internet. */
  { id: 'orange-twice', colour: 'orange', rhythm: 'twice' },
  /** On the internet, without the cloud. */
  { id: 'orange-thrice', colour: 'orange', rhythm: 'thrice' },
  /** It has a wrong key of the cloud. */
  { id: 'orange-moment', colour: 'orange', rhythm: 'moment' },
  /** It could not prove who it is. */
  { id: 'red-moment', colour: 'red', rhythm: 'moment' },
  /** Its program crashed. */
  { id: 'red-sos', colour: 'red', rhythm: 'sos' },
  /** Erasing its saved networks failed. */
  { id: 'red-solid', colour: 'red', rhythm: 'solid' },
  /** Waiting for a computer at its USB port (DFU). */
  { id: 'yellow-blink', colour: 'yellow', rhythm: 'blink' },
  /** Wi-Fi switched off by its program. */
  { id: 'white-breathe', colour: 'white', rhythm: 'breathe' },
  /** Making its key, at its very first start. */
  { id: 'white-blink', colour: 'white', rhythm: 'blink' },
  /** Somebody looks for it from afar. */
  { id: 'rainbow', colour: 'rainbow', rhythm: 'blink-fast' },
  /** No power. */
  { id: 'off', colour: null, rhythm: 'solid' },
  /** Something else, or not to be seen from here. */
  { id: 'unsure', colour: null, rhythm: 'solid' },
] as const satisfies readonly LightPattern[];

/** What a person says that the light does. */
export type LightId = (typeof lights)[number]['id'];
