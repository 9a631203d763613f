import { afterEach, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import { openControlStand, sendJson, type ControlStand } from '../wifi/testing/control-stand';
import { lookAround } from './look-around';

const home = ssidFromText('Home') as Ssid;
const position = { connectionId: 'home-1', connectionName: 'Home', ssidHex: home, address: '10.0.0.7' };
const heard = [{ ssidHex: home, rssi: -40, security: 'wpa2', channel: 6 }];

let stand: ControlStand | undefined;
afterEach(async () => stand?.close());

it("still knows this computer's own network where the first question for it was not answered in time", async () => {
  let looks = 0;
  stand = await openControlStand((route, response) => {
    if (route === 'GET /world') sendJson(response, 200, worldAt(stand?.control ?? ''));
    if (route === 'POST /radio/scan') sendJson(response, 200, heard);
    if (route !== 'GET /radio') return;
    looks += 1;
    if (looks > 1) sendJson(response, 200, position);
  });
  const around = await lookAround(
    {
      ...{ wifi: 'practice', practice: stand.control, softap: null, api: null, stateFolder: '' },
      program: { command: '', args: [] },
      log: { info: () => undefined, warn: () => undefined },
    },
    new AbortController().signal,
  );
  expect(around).toMatchObject({ ok: true, value: { own: home, networks: [{ ssid: home }] } });
  expect(looks).toBe(2);
});

/** A world of which only the radio is there, twenty times faster than outside. */
function worldAt(control: string): object {
  const nowhere = '127.0.0.1:1';
  return {
    ...{ type: 'practice', control, softap: nowhere, softapHttp: nowhere, api: `http://${nowhere}`, ethernet: false },
    ...{ token: '', product: '', email: '', accountPassword: '', deviceId: '', network: '', networkPassword: '' },
    ...{ deviceSsidHex: '', homeSsidHex: home, speed: 20 },
  };
}
