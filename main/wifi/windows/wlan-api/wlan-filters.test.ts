import { expect, it } from 'vitest';
import { fail, ok } from '../../../../shared/result';
import { systemClock } from '../../../ports/system-clock';
import { win32 } from './win32-codes';
import { wlanCalls } from './wlan-calls';
import { readFilterLists } from './wlan-filters';
import type { WlanFunctions } from './wlan-functions';

/** A Windows with empty lists that does not show the list of this type to everybody. */
function windowsThatHides(hidden: number | null): WlanFunctions {
  return {
    structs: {},
    WlanOpenHandle: () => Promise.resolve(win32.success),
    WlanGetFilterList: (_handle: unknown, type: number) =>
      Promise.resolve(type === hidden ? win32.accessDenied : win32.success),
  } as unknown as WlanFunctions;
}

it.each([0, 1, 2, 3])('lists are had all or not at all: without the one of type %i', async (type) => {
  const calls = wlanCalls(windowsThatHides(type), systemClock(1000));
  expect(await readFilterLists(calls)).toEqual(fail({ kind: 'permission' }));
});

it('lists that Windows does not hand over are empty', async () => {
  const none = { permitted: [], denied: [] };
  const calls = wlanCalls(windowsThatHides(null), systemClock(1000));
  expect(await readFilterLists(calls)).toEqual(ok({ policy: none, users: none }));
});
