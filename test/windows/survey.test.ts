import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { surveyWindows } from '../../main/wifi/survey/survey-windows';
import type { WifiSurvey } from '../../main/wifi/survey/wifi-survey';
import { findWindowsRadio } from '../../main/wifi/windows/find-windows-radio';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import type { WindowsTools } from '../../main/wifi/windows/windows-tools';
import { buildSystemRoot } from './stand-in/system-root';
import { ADAPTER_GUID, buildLibraries, HOME_PROFILE, usual, WindowsWorld } from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const calm = new AbortController().signal;
const clock = systemClock();
const HOME_ADDRESS = '192.168.178.23';

afterAll(() => {
  world.close();
});
beforeEach(() => {
  world.become(usual);
});

function tools(way: string | null, libraries = { wlanapi: library, iphlpapi: library }): WindowsTools {
  const netsh = openNetsh(buildSystemRoot(world, 'de'), clock);
  return { libraries, netsh, interfaces: world.interfaces, internetWay: () => Promise.resolve(way) };
}

const survey = (way: string | null = HOME_ADDRESS): Promise<WifiSurvey> => surveyWindows(clock, {}, calm, tools(way));

describe('what Windows says of its Wi-Fi by wlanapi.dll', () => {
  it('names the adapter, what it is on, and that it carries the internet', async () => {
    expect(await survey()).toMatchObject({
      adapters: [{ id: ADAPTER_GUID, state: 'connected', connection: HOME_PROFILE, carriesInternet: true }],
      mayMove: null,
      mayReadNames: true,
    });
  });

  it.each([
    ['10.9.0.1', false],
    [null, null],
  ] as const)('knows by the way out (%s) whether it carries the internet', async (way, carriesInternet) => {
    expect((await survey(way)).adapters).toMatchObject([{ carriesInternet }]);
  });

  it('knows no name without consent, and says so', async () => {
    world.set('consent', '0');
    expect(await survey()).toMatchObject({
      adapters: [{ state: 'connected', connection: null }],
      mayReadNames: false,
    });
  });

  it.each([
    ['free', { on: null }],
    ['off', { on: null, radio: false }],
  ] as const)('tells that it is %s', async (state, facts) => {
    world.become({ ...usual, ...facts });
    expect((await survey()).adapters).toMatchObject([{ state, connection: null, carriesInternet: false }]);
  });

  it('is moved as a person chose, or instead of what they chose', async () => {
    const chosen = await findWindowsRadio(clock, {}, ADAPTER_GUID, tools(null));
    expect(chosen).toMatchObject({ kind: 'radio', ref: { kind: 'wlan-api', guid: ADAPTER_GUID } });
    expect(chosen.reason).toMatchObject({ id: 'chosen' });
    const other = await findWindowsRadio(clock, {}, 'another', tools(null));
    expect(other).toMatchObject({ kind: 'radio', ref: { guid: ADAPTER_GUID } });
    expect(other.reason).toMatchObject({ id: 'only', isInstead: true });
  });
});

describe('what Windows says of its Wi-Fi by netsh', () => {
  const without = { wlanapi: '/nowhere/wlanapi.dll', iphlpapi: '/nowhere/iphlpapi.dll' };

  it('names the adapter and what it is on, in German', async () => {
    expect(await surveyWindows(clock, {}, calm, tools(HOME_ADDRESS, without))).toMatchObject({
      adapters: [{ id: 'Wi-Fi', name: 'Wi-Fi', state: 'connected', connection: HOME_PROFILE, carriesInternet: true }],
      mayReadNames: true,
    });
  });

  it('sees nothing without consent, and says so', async () => {
    world.set('consent', '0');
    const blind = await surveyWindows(clock, {}, calm, tools(null, without));
    expect(blind).toEqual({ adapters: [], mayMove: null, mayReadNames: false });
  });
});
