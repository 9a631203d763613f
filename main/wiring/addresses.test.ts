import { describe, expect, it } from 'vitest';
import { apiOrigin, deviceAddress, isLoopback } from './addresses';

const world = {
  type: 'practice',
  control: 'http://127.0.0.1:1',
  softap: '127.0.0.1:2',
  softapHttp: '127.0.0.1:3',
  api: 'http://127.0.0.1:4',
  token: '',
  product: '',
  email: '',
  accountPassword: '',
  deviceId: '',
  deviceSsidHex: '',
  homeSsidHex: '',
  network: '',
  networkPassword: '',
  ethernet: false,
  speed: 1,
} as const;

describe('addresses', () => {
  it('speaks to the device where every Photon is, or where the practice world has it', () => {
    expect(deviceAddress(null, 'tcp', null)).toEqual({ host: '192.168.0.1', port: 5609, transport: 'tcp' });
    expect(deviceAddress(null, 'http', null)).toEqual({ host: '192.168.0.1', port: 80, transport: 'http' });
    expect(deviceAddress(null, 'tcp', world)).toEqual({ host: '127.0.0.1', port: 2, transport: 'tcp' });
    const wanted = { host: 'photon.local', port: 9, transport: 'tcp' } as const;
    expect(deviceAddress(wanted, 'tcp', world)).toEqual(wanted);
  });

  it('sends no token to plain http elsewhere, whoever asks for it', () => {
    expect(apiOrigin(null, null)).toEqual({ ok: true, value: 'https://api.particle.io' });
    expect(apiOrigin(null, world)).toEqual({ ok: true, value: 'http://127.0.0.1:4' });
    expect(apiOrigin('http://api.example', world)).toMatchObject({ ok: false });
    expect(apiOrigin(null, { ...world, api: 'http://evil.example' })).toMatchObject({ ok: false });
  });

  it('knows its own machine', () => {
    expect(['127.0.0.1', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['192.168.0.1', 'localhost.example', '128.0.0.1'].some(isLoopback)).toBe(false);
  });
});
