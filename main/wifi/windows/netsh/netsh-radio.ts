import { ssidFromText, type Ssid } from '../../../../shared/domain/ssid';
import { fail, ok } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { WifiResult } from '../../../ports/wifi-adapter';
import { deviceProfile } from '../device-profile';
import { addressesOf, type Interfaces } from '../interface-addresses';
import type { LinkLook, LinkPlace, WindowsRadio } from '../windows-radio';
import { isSureName, isToldWhole } from './console-text';
import type { FindRouter } from './find-router';
import type { Netsh } from './netsh';
import { netshFilters } from './netsh-filters';
import { netshInterfaces, type NetshInterface } from './netsh-interfaces';
import { isOwnProfileName, netshProfiles, ownProfileName } from './netsh-profiles';
import { withProfileFile } from './profile-file';

/** Each look is a process of its own. */
const LOOK_EVERY_MS = 1_000;
/** netsh shows no steps on the way: what is not there within this time has failed. */
const BEGIN_LIMIT_MS = 20_000;

interface NetshRadioOptions {
  readonly netsh: Netsh;
  readonly findRouter: FindRouter;
  readonly name: string;
  readonly clock: Clock;
  readonly interfaces: Interfaces;
}

/** One adapter, by the name of its interface, moved through netsh (wifi 3.5), with a profile of ours while it is needed. */
export function netshRadio({ netsh, findRouter, name, clock, interfaces }: NetshRadioOptions): WindowsRadio {
  const on = `interface=${name}`;
  const ask = async (args: readonly string[], signal: AbortSignal): WifiResult<void> => {
    const answer = await netsh(args, signal);
    if (!answer.ok) return answer;
    return answer.value.exit === 0 ? ok(undefined) : fail({ kind: 'tool-failed' });
  };
  const joinByProfile = (ssid: Ssid) => async (signal: AbortSignal) => {
    const profile = ownProfileName(ssid);
    const added = await withProfileFile(deviceProfile(ssid, profile), (file) =>
      ask(['add', 'profile', `filename=${file}`, on, 'user=current'], signal),
    );
    return added.ok ? ask(['connect', `name=${profile}`, on], signal) : added;
  };
  return {
    clock,
    lookEveryMs: LOOK_EVERY_MS,
    beginLimitMs: BEGIN_LIMIT_MS,
    alias: () => Promise.resolve(name),
    addresses: () => Promise.resolve(addressesOf(interfaces, name)),
    router: (signal) => findRouter(addressesOf(interfaces, name), signal),
    look: async (signal) => {
      const answer = await netsh(['show', 'interfaces'], signal);
      const addresses = addressesOf(interfaces, name);
      if (!answer.ok) return answer.error.kind === 'names-hidden' ? ok(unseenLook(addresses)) : answer;
      const { text, isUtf8 } = answer.value;
      const found = netshInterfaces(text).find((one) => one.name === name);
      if (found === undefined) return fail({ kind: 'no-adapter' });
      if (found.isRadioOff) return fail({ kind: 'switched-off' });
      const place = placeOf(found, isUtf8);
      return ok({ phase: place === null ? 'down' : 'up', place, addresses, addressesAreOfAll: false });
    },
    filterLists: async (signal) => {
      const answer = await netsh(['show', 'filters'], signal);
      if (!answer.ok) return answer;
      const lists = answer.value.exit === 0 ? netshFilters(answer.value.text) : undefined;
      return lists === undefined ? fail({ kind: 'tool-failed' }) : ok(lists);
    },
    waysToJoin: (ssid) => [joinByProfile(ssid)],
    askToCheck: null,
    askForProfile: (profile, signal) => ask(['connect', `name=${profile}`, on], signal),
    disconnect: (signal) => ask(['disconnect', on], signal),
    removeOwn: async (signal) => {
      const listed = await netsh(['show', 'profiles', on], signal);
      if (!listed.ok) return listed;
      for (const profile of netshProfiles(listed.value.text).filter(isOwnProfileName)) {
        const removed = await ask(['delete', 'profile', `name=${profile}`, on], signal);
        if (!removed.ok) return removed;
      }
      return ok(undefined);
    },
  };
}

/** Without consent netsh says nothing of an adapter; then an address shows that it is up. */
function unseenLook(addresses: readonly string[]): LinkLook {
  return { phase: addresses.length > 0 ? 'up' : 'down', place: null, addresses, addressesAreOfAll: false };
}

/** By a name that was not told whole no profile is found again: then it is one without a name. */
function placeOf({ ssid, profile }: NetshInterface, isUtf8: boolean): LinkPlace | null {
  if (ssid === null) return null;
  return {
    ssid: isSureName(ssid, isUtf8) ? (ssidFromText(ssid) ?? null) : null,
    profile: profile !== null && isToldWhole(profile) ? profile : null,
    isOurs: isOwnProfileName(profile ?? ''),
    isAutomatic: false,
  };
}
