import { describe, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { EVERY, isBarredBy, type FilterLists } from './filter-lists';

const photon = ssidFromText('Photon-AB12') as Ssid;
const other = ssidFromText('Photon-CD34') as Ssid;
const office = ssidFromText('Office') as Ssid;
const none = { permitted: [], denied: [] };

describe('the filter lists of Windows', () => {
  it.each<readonly [string, Partial<FilterLists>, boolean]>([
    ['empty', {}, false],
    ['a policy that denies it', { policy: { permitted: [], denied: [photon] } }, true],
    ['a policy that denies another', { policy: { permitted: [], denied: [other] } }, false],
    ['a policy that denies every network', { policy: { permitted: [], denied: [EVERY] } }, true],
    ['and permits another', { policy: { permitted: [office], denied: [EVERY] } }, true],
    ['and permits it', { policy: { permitted: [photon], denied: [EVERY] } }, false],
    ['a policy that permits another, and denies nothing', { policy: { permitted: [office], denied: [] } }, false],
    ['users who deny it', { users: { permitted: [], denied: [photon] } }, true],
    [
      'a policy before the users',
      { policy: { permitted: [photon], denied: [] }, users: { permitted: [], denied: [EVERY] } },
      false,
    ],
    [
      'even where it denies',
      { policy: { permitted: [], denied: [EVERY] }, users: { permitted: [photon], denied: [] } },
      true,
    ],
    ['every network permitted, this one denied', { policy: { permitted: [EVERY], denied: [photon] } }, true],
    [
      'every network permitted by the policy',
      { policy: { permitted: [EVERY], denied: [] }, users: { permitted: [], denied: [photon] } },
      false,
    ],
  ])('%s', (_, lists, isBarred) => {
    expect(isBarredBy({ policy: none, users: none, ...lists }, photon)).toBe(isBarred);
  });

  it.each<readonly [string, FilterLists['policy'], boolean]>([
    ['bars every device when it denies every network', { permitted: [office], denied: [EVERY] }, true],
    ['leaves those that it permits', { permitted: [photon], denied: [EVERY] }, false],
    ['leaves the others when it denies one', { permitted: [], denied: [photon] }, false],
  ])('of a policy, for a device of any name: %s', (_, policy, isBarred) => {
    expect(isBarredBy({ policy, users: none }, null)).toBe(isBarred);
  });
});
