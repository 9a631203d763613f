import type { WifiFault } from '../../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../../shared/result';
import type { Filtered, FilterLists } from '../filter-lists';
import type { WlanCalls } from './wlan-calls';
import { readList } from './wlan-memory';
import { filtersSchema } from './wlan-replies';

/** WLAN_FILTER_LIST_TYPE */
const lists = { policyPermits: 0, policyDenies: 1, usersPermit: 2, usersDeny: 3 } as const;

/** All four lists, or none: by a part of them a network would be taken for barred that another one permits. */
export async function readFilterLists(calls: WlanCalls): Promise<Result<FilterLists, WifiFault>> {
  const policyPermits = await listOf(calls, lists.policyPermits);
  if (!policyPermits.ok) return policyPermits;
  const policyDenies = await listOf(calls, lists.policyDenies);
  if (!policyDenies.ok) return policyDenies;
  const usersPermit = await listOf(calls, lists.usersPermit);
  if (!usersPermit.ok) return usersPermit;
  const usersDeny = await listOf(calls, lists.usersDeny);
  if (!usersDeny.ok) return usersDeny;
  return ok({
    policy: { permitted: policyPermits.value, denied: policyDenies.value },
    users: { permitted: usersPermit.value, denied: usersDeny.value },
  });
}

function listOf(calls: WlanCalls, type: number): Promise<Result<readonly Filtered[], WifiFault>> {
  const { functions } = calls;
  return calls.ask(
    (handle, out) => functions.WlanGetFilterList(handle, type, null, out),
    (data) => filtersSchema.parse(readList(functions.koffi, data, functions.structs.network)),
  );
}
