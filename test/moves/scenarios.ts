import type { JournalFact } from '../../main/ports/journal';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupInstruction, SetupOutcome } from '../../shared/setup/snapshot';

export type FactName = JournalFact['fact'];

/** What the town is like, in words that fit every system. */
export interface Town {
  /** Where the PC is before: on its Wi-Fi network, on one that gives the addresses that a device gives, or on none. */
  readonly home?: 'wifi' | 'like-a-device' | 'nowhere';
  /** What leads on from its Wi-Fi network; absent: an address of IPv4, and by a router the internet. */
  readonly homeGives?: 'ipv6' | 'nothing' | 'no-internet';
  /**
   * What happens on the way onto the device's network. A twin bears the device's name: it is somewhere `elsewhere`, or
   * gives an address as a device does and is `deserted`.
   */
  readonly way?: 'no-address' | 'refused' | 'silent' | 'gone' | 'elsewhere' | 'deserted';
  /** An address that the PC takes itself does, where none is given. */
  readonly ownAddressDoes?: boolean;
  /** The person's own profile for a network of the device's name is there before. */
  readonly foreignProfile?: boolean;
  /** A profile of ours that a dead run left. */
  readonly leftover?: boolean;
  /** A cable keeps the internet, whatever the radio does. */
  readonly cable?: boolean;
  readonly switchedOff?: boolean;
  /** One more Wi-Fi adapter, which is on no network or on one without internet. */
  readonly second?: 'free' | 'without-internet';
  /** The person chose that this adapter is moved; absent: nobody chose. */
  readonly chosen?: 'first';
  /** More interfaces of the computer, with their addresses, as `eth0=192.168.0.77`. */
  readonly beside?: readonly string[];
  /** A firewall of the computer drops all that comes from the device's network. */
  readonly dropsAnswers?: boolean;
  /** The PC knows one more network, which it does not join by itself. */
  readonly knowsAnother?: boolean;
  /** The network that the device is to join is in the air here too, and the PC tries its password first. */
  readonly triesPassword?: boolean;
}

/** Does the PC come to another network of the device's name, where there is no device? */
export function leadsToTwin({ way }: Town): boolean {
  return way === 'elsewhere' || way === 'deserted';
}

/** What happens to the PC in the middle, without anybody asking for it. */
export type Mishap =
  | 'wanders-off'
  /** Each time that it has come to the device, and speaks to it. */
  | 'wanders-off-always'
  /** Somebody joins the other network that the PC knows. */
  | 'taken-away'
  | 'adapter-out-and-in'
  | 'radio-off-and-on'
  | 'home-gone-a-while'
  /** The device's network, which is open, asks for a password until the device is restarted. */
  | 'asks-for-password'
  /** Home is there, and gives its address some seconds after it was joined. */
  | 'home-gives-late'
  /** Home is there, and gives no address any more. */
  | 'home-gives-nothing'
  | 'permission-lost';

/** How a run is ended from outside. */
export interface Stop {
  readonly at: FactName;
  readonly how: 'kill' | 'kill-with-guard' | 'interrupt' | 'terminate';
  /** What is done afterwards, where nobody is left who would put the PC back. */
  readonly then?: 'restore' | 'next-setup';
}

/** What a setup is started with. */
export interface SetupWish {
  readonly password?: 'wrong';
  /** Absent: the device is claimed, with a token, and seen by the cloud. */
  readonly claim?: 'none';
}

/** One story of a whole setup. After each the PC is where it was, and nothing of ours is left. */
export interface Scenario extends SetupWish {
  readonly name: string;
  readonly town?: Town;
  readonly faults?: readonly string[];
  /** `sleepsMs`: the PC sleeps at the same time, so long in real time, and the program with it. */
  readonly mishap?: { readonly at: FactName; readonly what: Mishap; readonly sleepsMs?: number };
  readonly stop?: Stop;
  /** Null: killed, so that it says nothing. */
  readonly ends: { readonly outcome: SetupOutcome; readonly code?: ErrorCode | readonly ErrorCode[] } | null;
  /** What is told on the way, whatever the end. */
  readonly warns?: ErrorCode;
  /** What a person is told to do on the way; a mishap lasts until then. */
  readonly instructs?: SetupInstruction['kind'];
  /** The connection is as before in the end, and what led on from it is not: that was taken away meanwhile. */
  readonly staysCutOff?: true;
}

const facts = [
  'run-started',
  'home-remembered',
  'joining-device',
  'device-read',
  'configuring',
  'connecting',
  'restoring-home',
  'home-restored',
] as const satisfies readonly FactName[];

/** Longer than the device or a program of the system may take for an answer: whatever was waited for is over. */
const SLEEP_MS = 12_000;

const verified = { outcome: 'verified' } as const;
const cancelled = { outcome: 'cancelled' } as const;

function failed(...code: readonly ErrorCode[]): Scenario['ends'] {
  return { outcome: 'failed', code };
}

const calm: readonly Scenario[] = [
  { name: 'goes well', ends: verified },
  { name: 'goes well with a cable beside it', town: { cable: true }, ends: verified },
  { name: 'goes well from no Wi-Fi at all', town: { cable: true, home: 'nowhere' }, ends: verified },
  { name: "leaves the person's own profile of that name alone", town: { foreignProfile: true }, ends: verified },
  { name: 'sweeps up what a dead run left', town: { leftover: true }, ends: verified },
];

const troubles: readonly Scenario[] = [
  { name: 'the password is wrong', password: 'wrong', ends: failed('wifi-credentials-rejected') },
  { name: "the device's network gives no address", town: { way: 'no-address' }, ends: failed('join-no-address') },
  { name: "the device's network turns the PC away", town: { way: 'refused' }, ends: failed('join-refused') },
  { name: "the device's network is silent", town: { way: 'silent' }, ends: failed('join-refused') },
  { name: "the device's network has just gone", town: { way: 'gone' }, ends: failed('join-refused') },
  {
    name: "another network has the device's name, and other addresses",
    town: { way: 'elsewhere' },
    ends: failed('join-wrong-network'),
  },
  {
    name: "another network has the device's name, and nobody answers in it",
    town: { way: 'deserted' },
    ends: failed('device-unreachable'),
  },
  {
    name: 'the radio is off from the beginning',
    town: { cable: true, switchedOff: true },
    ends: failed('wifi-off'),
  },
  { name: 'there is no internet to begin with', town: { home: 'nowhere' }, ends: failed('offline') },
  {
    name: 'the right to move the PC is taken away',
    mishap: { at: 'home-remembered', what: 'permission-lost' },
    ends: failed('wifi-permission'),
  },
  {
    name: "the device's network asks for a password, until the device is restarted",
    mishap: { at: 'home-remembered', what: 'asks-for-password' },
    instructs: 'restart-device',
    ends: verified,
  },
  {
    name: 'the adapter is pulled out at the device, and put in again',
    mishap: { at: 'device-read', what: 'adapter-out-and-in' },
    ends: verified,
  },
  {
    name: 'the PC wanders off once',
    mishap: { at: 'device-read', what: 'wanders-off' },
    ends: verified,
  },
  ...(['joining-device', 'device-read', 'configuring', 'connecting'] as const).map((at): Scenario => ({
    name: `the PC falls asleep after ${at}, and wakes up on a network of its own`,
    mishap: { at, what: 'wanders-off', sleepsMs: SLEEP_MS },
    ends: verified,
  })),
  {
    name: 'the PC wanders off again and again',
    // A device that is slow to answer: the PC is not done with it when it leaves.
    faults: ['silence'],
    mishap: { at: 'joining-device', what: 'wanders-off-always' },
    ends: failed('switched-away'),
  },
  {
    name: 'somebody takes the PC to another network, and nobody can be asked',
    town: { knowsAnother: true },
    mishap: { at: 'device-read', what: 'taken-away' },
    ends: verified,
  },
  {
    name: 'the radio is switched off at the device, and on again',
    mishap: { at: 'device-read', what: 'radio-off-and-on' },
    ends: verified,
  },
  {
    name: 'home is gone when the PC returns, and comes back',
    mishap: { at: 'restoring-home', what: 'home-gone-a-while' },
    ends: verified,
  },
  { name: 'another device answers', faults: ['other-device-id@device-id'], ends: failed('device-changed') },
  { name: 'something that is no device answers', faults: ['garbage'], ends: failed('device-protocol') },
  {
    name: 'the device resets every connection',
    faults: ['reset'],
    ends: failed('device-protocol'),
  },
  { name: 'the device refuses the settings', faults: ['rejected-body@configure-ap'], ends: failed('device-refused') },
  { name: 'the device belongs to somebody else', faults: ['claimed-before'], ends: failed('maybe-owned-by-other') },
  { name: 'the token is dead', faults: ['token-expired'], ends: failed('token-invalid') },
  { name: 'a page answers for the cloud', faults: ['captive-page'], ends: failed('not-particle') },
];

const interrupted: readonly Scenario[] = facts.flatMap((at): Scenario[] => [
  { name: `Ctrl-C after ${at}`, stop: { at, how: 'interrupt' }, ends: cancelled },
  { name: `SIGTERM after ${at}`, stop: { at, how: 'terminate' }, ends: cancelled },
]);

const killed: readonly Scenario[] = facts.flatMap((at): Scenario[] => [
  { name: `killed after ${at}, the guard lives`, stop: { at, how: 'kill' }, ends: null },
  {
    name: `killed with its guard after ${at}, then restore`,
    stop: { at, how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
  {
    name: `killed with its guard after ${at}, then the next setup`,
    stop: { at, how: 'kill-with-guard', then: 'next-setup' },
    ends: null,
  },
]);

/** Every story, for every system. */
export const scenarios: readonly Scenario[] = [...calm, ...troubles, ...interrupted, ...killed];

/** From a home in 192.168.0.0/24, where every device is too. */
export const sameAddressStories: readonly Scenario[] = [
  { name: 'goes well from a home with the addresses of a device', town: { home: 'like-a-device' }, ends: verified },
  {
    name: 'killed at the device, the guard lives, home has its addresses',
    town: { home: 'like-a-device' },
    stop: { at: 'device-read', how: 'kill' },
    ends: null,
  },
];

/** Where being home is told from being at such a device at once. */
export const wanderingToSameAddresses: readonly Scenario[] = [
  {
    name: 'the PC wanders off to a home with the addresses of a device',
    town: { home: 'like-a-device' },
    mishap: { at: 'device-read', what: 'wanders-off' },
    ends: verified,
  },
  {
    name: 'the PC falls asleep at the device, and wakes up at a home with its addresses',
    town: { home: 'like-a-device' },
    mishap: { at: 'device-read', what: 'wanders-off', sleepsMs: SLEEP_MS },
    ends: verified,
  },
];

const trying = { triesPassword: true } as const;

/** Where the PC can try a password before the device gets it. */
export const passwordStories: readonly Scenario[] = [
  { name: 'the password is tried first, and is right', town: trying, ends: verified },
  {
    name: 'the password is tried first, and is wrong',
    town: trying,
    password: 'wrong',
    ends: failed('password-check-failed'),
  },
  {
    name: 'the password is tried first, with a cable beside it',
    town: { ...trying, cable: true },
    ends: verified,
  },
  {
    name: 'Ctrl-C while the password is tried',
    town: trying,
    stop: { at: 'checking-password', how: 'interrupt' },
    ends: cancelled,
  },
  {
    name: 'killed while the password is tried, the guard lives',
    town: trying,
    stop: { at: 'checking-password', how: 'kill' },
    ends: null,
  },
  {
    name: 'killed with its guard while the password is tried, then restore',
    town: trying,
    stop: { at: 'checking-password', how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
  {
    name: 'killed with its guard while the password is tried, then the next setup',
    town: trying,
    stop: { at: 'checking-password', how: 'kill-with-guard', then: 'next-setup' },
    ends: null,
  },
];
