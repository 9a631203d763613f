import { networkNamed } from '../../engine/practice-setup';
import { sameAddressStories, wanderingToSameAddresses, type Scenario } from '../scenarios';
import type { WindowsTraits } from './windows-town';

type Ways = Readonly<Record<WindowsTraits['way'], Scenario['ends']>>;

/** Stories that end otherwise on Windows, by either of its ways, and why. */
export const differently: Readonly<Record<string, Partial<Ways> & { readonly because: string }>> = {
  "the device's network has just gone": {
    'wlanapi.dll': { outcome: 'failed', code: ['device-not-found', 'join-refused'] },
    because: 'Windows is seen to search in vain, if it is looked at in time; netsh does not show it',
  },
  "the device's network is silent": {
    'wlanapi.dll': { outcome: 'failed', code: 'join-timed-out' },
    netsh: { outcome: 'failed', code: 'join-timed-out' },
    because: 'Windows does not say when it gives up, so that only its time is known to be over',
  },
  'the right to move the PC is taken away': {
    netsh: { outcome: 'failed', code: 'join-refused' },
    because: 'what netsh says to a user who may not is in the language of Windows, and nobody has recorded it',
  },
};

interface WindowsOnlyStory {
  readonly story: Scenario;
  readonly traits: Partial<WindowsTraits>;
}

const verified = { outcome: 'verified' } as const;
/** Names that are none, one beside each language's stories too. */
export const hostile = [
  '"; reboot; "',
  "'$(id)`id`'",
  '\u202egnirts',
  'x\r\n    Netzwerktyp : y',
  'SSID 2 : Photon-FAKE',
  '%PATH% & calc',
];
const withoutConsent: readonly Scenario[] = [
  { name: 'goes well', ends: verified },
  { name: 'the PC wanders off once', mishap: { at: 'device-read', what: 'wanders-off' }, ends: verified },
  { name: 'Ctrl-C after configuring', stop: { at: 'configuring', how: 'interrupt' }, ends: { outcome: 'cancelled' } },
  { name: 'killed after joining-device, the guard lives', stop: { at: 'joining-device', how: 'kill' }, ends: null },
  {
    name: 'killed with its guard after device-read, then restore',
    stop: { at: 'device-read', how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
  ...sameAddressStories,
  ...wanderingToSameAddresses,
];

/** Beside networks with names that are no names. */
export const besideHostileNames: readonly WindowsOnlyStory[] = hostile.map((name) => ({
  story: { name: `beside a network called ${JSON.stringify(name)}`, ends: verified },
  traits: { neighbour: networkNamed(name) },
}));

/** An administrator allows the PC its own network alone. */
export const barredByLists: readonly WindowsOnlyStory[] = (['shown', 'hidden'] as const).map((barred) => ({
  story: {
    name: `an administrator keeps the PC from devices, whose networks are ${barred}`,
    ends: { outcome: 'failed', code: 'wifi-permission' },
  },
  traits: { barred },
}));

/** What is played in every language that netsh speaks here: the way there and back, a failure, a stop, and a kill. */
export const inEachLanguage = [
  'goes well',
  'the password is wrong',
  'Ctrl-C after configuring',
  'killed after joining-device, the guard lives',
] as const;

/** Only the library can move a computer that tells nothing: netsh cannot even list its adapters then (wifi 3.5). */
export const withoutLocation: readonly WindowsOnlyStory[] = withoutConsent.map((story) => ({
  story: { ...story, name: `the location is off: ${story.name}` },
  traits: { consent: 'missing' },
}));
