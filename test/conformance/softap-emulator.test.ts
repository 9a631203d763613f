import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { SoftApDevice } from '../../main/ports/soft-ap-device';
import { openSoftApDevice } from '../../main/softap/soft-ap-device';
import { ssidFromText } from '../../shared/domain/ssid';
import { Secret } from '../../shared/secret';
import type { Result } from '../../shared/result';
import { emulatedId, startEmulator } from './softap-emulator';
import type { Emulator } from './softap-emulator';

const never = new AbortController().signal;
const wpa2 = 0x0040_0006;
const home = ssidFromText('Home net');

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('our client with Particle’s softap-emulator-js', () => {
  let emulator: Emulator;
  let device: SoftApDevice;

  beforeAll(async () => {
    const cafe = { ssid: 'Café ☕', rssi: -71, sec: 0, ch: 11, mdr: 54000 };
    emulator = await startEmulator([{ ssid: 'Home net', rssi: -40, sec: wpa2, ch: 6, mdr: 54000 }, cafe]);
    const address = { host: '127.0.0.1', port: emulator.port, transport: 'tcp' } as const;
    device = openSoftApDevice(address, systemClock());
  });
  afterAll(() => emulator.close());

  it('reads who it is', async () => {
    expect(value(await device.deviceId(never))).toEqual({ id: emulatedId, claimedBefore: true });
  });

  it('reads the networks it sees', async () => {
    const networks = value(await device.scan(never));
    expect(networks).toEqual([
      expect.objectContaining({ ssid: home, security: 'wpa2', channel: 6, rssi: -40 }),
      expect.objectContaining({ ssid: ssidFromText('Café ☕'), security: 'open', channel: 11 }),
    ]);
  });

  it('sets it up: key, network, claim code, connect', async () => {
    if (home === undefined) throw new Error('no name');
    const before = emulator.commands.length;
    const key = value(await device.publicKey(never));
    expect(key.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const login = { kind: 'password', password: new Secret('wifi-password', 'correct horse') } as const;
    value(await device.configure({ ssid: home, security: 'wpa2', hidden: false, login }, key, never));
    value(await device.setClaimCode(new Secret('claim-code', 'A'.repeat(63)), never));
    expect(value(await device.connect(never))).toBe('acknowledged');
    expect(emulator.commands.slice(before)).toEqual(['public-key', 'configure-ap', 'set', 'connect-ap']);
  });
});
