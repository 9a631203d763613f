import { ssid } from '../../macos/town';
import type { Scenario } from '../scenarios';
import type { MacTraits } from './mac-town';

/** Stories of the table that cannot happen to a Mac, and why. */
export const notOnMacos: Readonly<Record<string, string>> = {
  'the adapter is pulled out at the device, and put in again':
    'the radio of a Mac is built in, and macOS has no drivers for others; off and on is a story of its own',
};

/** Stories that end otherwise on a Mac, and why. */
export const differently: Readonly<Record<string, Pick<Scenario, 'ends'> & { readonly because: string }>> = {
  "the device's network has just gone": {
    ends: { outcome: 'failed', code: 'device-not-found' },
    because: 'macOS says of a network that it does not find it, which is more than that the join failed',
  },
  "the device's network is silent": {
    ends: { outcome: 'failed', code: 'join-timed-out' },
    because: 'the program of macOS that joins does not come back, so that only its time is known to be over',
  },
};

interface MacStory {
  readonly story: Scenario;
  readonly traits: MacTraits;
}

const verified = { outcome: 'verified' } as const;
const hidden: readonly Scenario[] = [
  { name: 'goes well', ends: verified },
  { name: 'the PC wanders off once', mishap: { at: 'device-read', what: 'wanders-off' }, ends: verified },
  { name: 'Ctrl-C after configuring', stop: { at: 'configuring', how: 'interrupt' }, ends: { outcome: 'cancelled' } },
  { name: 'killed after joining-device, the guard lives', stop: { at: 'joining-device', how: 'kill' }, ends: null },
];
const hostile = ['"; reboot; "', "'$(id)`id`'", '\u202egnirts', 'x\n  Security : NONE\n  SSID : y', '<redacted>'];

/** Stories of Macs alone. */
export const onlyOnMacos: readonly MacStory[] = [
  ...hidden.map((story) => ({
    story: { ...story, name: `names are hidden: ${story.name}` },
    traits: { names: 'hidden' } as const,
  })),
  ...hidden.map((story) => ({
    story: { ...story, name: `names are shown everywhere: ${story.name}` },
    traits: { names: 'shown' } as const,
  })),
  ...hostile.map((name) => ({
    story: { name: `beside a network called ${JSON.stringify(name)}`, ends: verified },
    traits: { neighbour: ssid(name), names: 'shown' } as const,
  })),
  {
    story: {
      name: 'names are shown everywhere: somebody takes the Mac to another network, and nobody can be asked',
      town: { knowsAnother: true },
      mishap: { at: 'device-read', what: 'taken-away' },
      ends: verified,
    },
    traits: { names: 'shown' },
  },
  {
    story: {
      name: "the person knows the device's network, and stops while it is still there",
      town: { foreignProfile: true },
      stop: { at: 'device-read', how: 'interrupt' },
      ends: { outcome: 'cancelled' },
    },
    traits: { names: 'shown' },
  },
  {
    story: {
      name: 'the Local Network permission is refused',
      ends: { outcome: 'failed', code: 'local-network-blocked' },
      instructs: 'allow-local-network',
    },
    traits: { localNetwork: 'refused' },
  },
  {
    story: { name: 'the Local Network permission comes late', ends: verified, instructs: 'allow-local-network' },
    traits: { localNetwork: 'late' },
  },
  {
    story: {
      name: 'a rule of pf takes out what is for the device',
      town: { way: 'deserted' },
      ends: { outcome: 'failed', code: 'firewall-blocks' },
    },
    traits: { filtered: true },
  },
];
