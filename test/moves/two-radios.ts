import type { Scenario, Town } from './scenarios';

const verified = { outcome: 'verified' } as const;
const free: Town = { second: 'free' };
const busy: Town = { second: 'without-internet' };

/** With two Wi-Fi adapters, of which the first carries the internet. After each both are where they were. */
export const twoRadioStories: readonly Scenario[] = [
  {
    name: 'the first adapter keeps the internet while one that is free goes to the device',
    town: free,
    ends: verified,
  },
  {
    name: 'the first adapter keeps the internet while one goes to the device that is on a network without',
    town: busy,
    ends: verified,
  },
  {
    name: 'the adapter that the person chose goes, although it carries the internet',
    town: { ...busy, chosen: 'first' },
    ends: verified,
  },
  {
    name: 'the second adapter wanders off',
    town: busy,
    mishap: { at: 'device-read', what: 'wanders-off' },
    ends: verified,
  },
  {
    name: 'the second adapter is pulled out at the device, and put in again',
    town: busy,
    mishap: { at: 'device-read', what: 'adapter-out-and-in' },
    ends: verified,
  },
  {
    name: 'Ctrl-C while the second adapter is at the device',
    town: busy,
    stop: { at: 'configuring', how: 'interrupt' },
    ends: { outcome: 'cancelled' },
  },
  {
    name: 'killed while the second adapter is at the device, the guard lives',
    town: busy,
    stop: { at: 'device-read', how: 'kill' },
    ends: null,
  },
  {
    name: 'killed with its guard while the chosen adapter is at the device, then restore',
    town: { ...busy, chosen: 'first' },
    stop: { at: 'connecting', how: 'kill-with-guard', then: 'restore' },
    ends: null,
  },
];
