import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { findNetworksetupRadio } from '../../main/wifi/macos/find-radio';
import { surveyMac } from '../../main/wifi/survey/survey-mac';
import type { WifiSurvey } from '../../main/wifi/survey/wifi-survey';
import { openStand, type Stand } from './stand/open-stand';
import { calm, town } from './town';

const clock = systemClock();

describe('macOS: what the Mac says of its Wi-Fi', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  const survey = (way: string | null): Promise<WifiSurvey> =>
    surveyMac(clock, calm, { ...stand, internetWay: () => Promise.resolve(way) });

  it('is connected and carries the internet, though its name is withheld', async () => {
    expect(await survey('10.20.30.44')).toEqual({
      adapters: [{ id: 'en0', name: 'en0', state: 'connected', connection: null, carriesInternet: true }],
      mayMove: null,
      mayReadNames: null,
    });
  });

  it('has the name where it is told', async () => {
    stand.change(() => ({ names: { ...town.names, summary: true } }));
    expect(await survey(null)).toMatchObject({
      adapters: [{ connection: 'Müllers WLAN & Büro', carriesInternet: null }],
      mayReadNames: true,
    });
  });

  it('is on nothing, or switched off', async () => {
    stand.change(() => ({ link: null, preferred: [] }));
    expect((await survey('10.20.30.44')).adapters).toMatchObject([{ state: 'free', carriesInternet: false }]);
    stand.change(() => ({ power: false }));
    expect((await survey(null)).adapters).toMatchObject([{ state: 'off' }]);
  });

  it('has one Wi-Fi device, whatever was chosen on another Mac', async () => {
    const chosen = await findNetworksetupRadio(clock, 'en0', stand.paths);
    expect(chosen.reason).toMatchObject({ id: 'chosen' });
    const other = await findNetworksetupRadio(clock, 'en7', stand.paths);
    expect(other).toMatchObject({ kind: 'radio', ref: { kind: 'networksetup', device: 'en0' } });
    expect(other.reason).toMatchObject({ id: 'only', isInstead: true });
  });
});
