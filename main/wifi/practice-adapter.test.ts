import { afterEach, describe, expect, it, vi } from 'vitest';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import { fail, ok } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapter } from '../ports/wifi-adapter';
import { openControlStand, sendJson, type ControlStand } from './testing/control-stand';
import { practiceAdapter } from './practice-adapter';

const photon = ssid('Photon-AB12');
const atHome = { connectionId: 'home-1', connectionName: 'Home', ssidHex: ssid('Home'), address: '10.0.0.7' };
const onDevice = { connectionId: 'photon', connectionName: null, ssidHex: photon, address: '192.168.0.2' };
const home = { connectionId: 'home-1', name: 'Home' };
const calm = new AbortController().signal;

let stand: ControlStand | undefined;
afterEach(async () => stand?.close());

function ssid(text: string): Ssid {
  const name = ssidFromText(text);
  if (name === undefined) throw new Error(`no network name: ${text}`);
  return name;
}

/** A radio whose answer to each route is the next of a list; the last one stays. */
async function radio(answers: Readonly<Record<string, readonly (readonly [number, unknown])[]>>): Promise<WifiAdapter> {
  const turns = new Map<string, number>();
  stand = await openControlStand((route, response) => {
    const turn = turns.get(route) ?? 0;
    turns.set(route, turn + 1);
    const list = answers[route] ?? [];
    const [status, json] = list[Math.min(turn, list.length - 1)] ?? [404, {}];
    sendJson(response, status, json);
  });
  return practiceAdapter(stand.control, systemClock(20));
}

describe('joining', () => {
  it('is done when the radio is on that network with an address', async () => {
    const adapter = await radio({ 'POST /radio/join': [[200, onDevice]] });
    expect(await adapter.move?.join(photon, calm)).toEqual(ok(undefined));
    expect(stand?.requests).toEqual([{ route: 'POST /radio/join', body: JSON.stringify({ ssidHex: photon }) }]);
  });

  it('waits for the address', async () => {
    const adapter = await radio({
      'POST /radio/join': [[200, { ...onDevice, address: null }]],
      'GET /radio': [
        [200, { ...onDevice, address: null }],
        [200, onDevice],
      ],
    });
    expect(await adapter.move?.join(photon, calm)).toEqual(ok(undefined));
  });

  it('gives up on an address that never comes, and on being somewhere else', async () => {
    const adapter = await radio({
      'POST /radio/join': [[200, { ...onDevice, address: null }]],
      'GET /radio': [[200, atHome]],
    });
    expect(await adapter.move?.join(photon, calm)).toEqual(fail({ kind: 'no-address' }));
  });

  it.each([
    ['network-gone', 'network-gone'],
    ['join-refused', 'join-refused'],
    ['no-address', 'no-address'],
    ['unknown-connection', 'join-refused'],
  ])('names the refusal %s', async (refusal, kind) => {
    const adapter = await radio({ 'POST /radio/join': [[409, { refusal }]] });
    expect(await adapter.move?.join(photon, calm)).toEqual(fail({ kind }));
  });

  it('stops waiting for an address when cancelled', async () => {
    const adapter = await radio({
      'POST /radio/join': [[200, { ...onDevice, address: null }]],
      'GET /radio': [[200, { ...onDevice, address: null }]],
    });
    const cancel = new AbortController();
    const joined = adapter.move?.join(photon, cancel.signal);
    await vi.waitFor(() => {
      expect(stand?.requests.length).toBeGreaterThan(2);
    });
    cancel.abort();
    expect(await joined).toEqual(fail({ kind: 'cancelled' }));
  });
});

describe('coming back', () => {
  it('is done when the former connection has an address again', async () => {
    const adapter = await radio({
      'POST /radio/return': [[200, { ...atHome, address: null }]],
      'GET /radio': [[200, atHome]],
    });
    expect(await adapter.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(stand?.requests[0]?.body).toBe('{"connectionId":"home-1"}');
  });

  it.each(['network-gone', 'join-refused', 'no-address', 'unknown-connection'])(
    '%s is return-failed',
    async (refusal) => {
      const adapter = await radio({ 'POST /radio/return': [[409, { refusal }]] });
      expect(await adapter.move?.restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
    },
  );

  it('needs no move when the PC was on no network and is on none', async () => {
    const nowhere = { connectionId: null, connectionName: null, ssidHex: null, address: null };
    const adapter = await radio({ 'GET /radio': [[200, nowhere]] });
    expect(await adapter.move?.restore({ connectionId: null, name: null }, calm)).toEqual(ok(undefined));
  });
});

describe('observing', () => {
  it('remembers the connection to come back to', async () => {
    const adapter = await radio({ 'GET /radio': [[200, atHome]] });
    expect(await adapter.observe.home(calm)).toEqual(ok(home));
  });

  it.each([
    ['the same connection with an address', atHome, true],
    ['the same connection without an address', { ...atHome, address: null }, false],
    ['the network of the device', onDevice, false],
  ])('home: %s', async (_, position, isHome) => {
    const adapter = await radio({ 'GET /radio': [[200, position]] });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(isHome));
  });

  it.each([
    ['is what keeps programs from it', 200, { mayMove: true, mayReachDevice: false }, { kind: 'local-network' }],
    ['keeps nobody from it', 200, { mayMove: true, mayReachDevice: true }, null],
    ['does not say', 500, {}, null],
  ] as const)('where the device is not reached, the system of the PC %s', async (_, status, permission, why) => {
    const adapter = await radio({ 'GET /radio/permission': [[status, permission]] });
    expect(await adapter.observe.whyUnreachable?.(calm)).toEqual(ok(why));
  });

  it('shows one entry per name, the strongest, and what the device cannot store', async () => {
    const entry = (ssidHex: string, rssi: number) => ({ ssidHex, rssi, security: 'wpa2', channel: 6 });
    const adapter = await radio({
      'POST /radio/scan': [[200, [entry(ssid('Bob"s'), -60), entry(photon, -70), entry(photon, -40), entry('', -30)]]],
    });
    const seen = await adapter.observe.scan?.(calm);
    expect(seen).toEqual(
      ok([
        { ssid: photon, rssi: -40, security: 'wpa2', channel: 6, on24GHz: true, unsupported: null },
        { ssid: ssid('Bob"s'), rssi: -60, security: 'wpa2', channel: 6, on24GHz: true, unsupported: 'quote' },
      ]),
    );
  });
});
