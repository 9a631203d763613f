import type { Scenario } from './scenarios';

const verified = { outcome: 'verified' } as const;
const late = { at: 'restoring-home', what: 'home-gives-late' } as const;
const never = { at: 'restoring-home', what: 'home-gives-nothing' } as const;
/** After this the PC is brought home, and nobody asks the cloud whether it is there. */
const refused = {
  faults: ['rejected-body@configure-ap'],
  ends: { outcome: 'failed', code: 'device-refused' },
} as const;

/** Home has to be as reachable afterwards as it was before, and no more than that. */
export const reachStories: readonly Scenario[] = [
  { name: 'goes well from a home without IPv4', town: { homeGives: 'ipv6' }, ends: verified },
  { name: 'goes well from a home that gives no address', town: { homeGives: 'nothing', cable: true }, ends: verified },
  {
    name: 'comes back to a home without internet',
    town: { homeGives: 'no-internet' },
    claim: 'none',
    ...refused,
  },
  { name: 'home gives its address late', mishap: late, ends: verified },
  { name: 'home gives its address late, and nobody asks the cloud', mishap: late, ...refused },
  {
    name: 'killed at a home without IPv4, the guard lives',
    town: { homeGives: 'ipv6' },
    stop: { at: 'device-read', how: 'kill' },
    ends: null,
  },
  {
    name: 'killed with its guard at a home that gives no address, then restore',
    town: { homeGives: 'nothing', cable: true },
    stop: { at: 'device-read', how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
];

/** Where home can be told from other networks without an address on it. */
export const cutOffStories: readonly Scenario[] = [
  {
    name: 'home gives no address any more',
    mishap: never,
    ends: { outcome: 'failed', code: 'offline' },
    staysCutOff: true,
  },
  {
    name: 'home gives no address any more, and nobody asks the cloud',
    mishap: never,
    ...refused,
    warns: 'offline',
    staysCutOff: true,
  },
];
