import type { Scenario } from './scenarios';

const town = { way: 'no-address', ownAddressDoes: true } as const;

/** Where the PC may take an address itself, without an administrator. */
export const ownAddressStories: readonly Scenario[] = [
  {
    name: "the device's network gives no address, and one of our own does",
    town,
    ends: { outcome: 'verified' },
  },
  {
    name: 'Ctrl-C at a device that gave no address',
    town,
    stop: { at: 'device-read', how: 'interrupt' },
    ends: { outcome: 'cancelled' },
  },
  {
    name: 'killed with its guard at a device that gave no address, then restore',
    town,
    stop: { at: 'device-read', how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
];
