import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeWorld } from '../../main/practice/start-world';
import type { RunningWorld } from '../../main/practice/start-world';
import { readWorldRecord } from '../support/world-record';
import { openParticleClient } from './softap-setup-client';
import type { ParticleClient } from './softap-setup-client';

const ways = [
  { protocol: 'tcp', generation: 'g1' },
  { protocol: 'tcp', generation: 'g2' },
  { protocol: 'http', generation: 'g1' },
  { protocol: 'http', generation: 'g2' },
] as const;

describe.each(ways)('Particle’s softap-setup over $protocol with the virtual device $generation', (way) => {
  let running: RunningWorld;
  let client: ParticleClient;
  const code = `${'Cl41m/'.repeat(10)}+xy`;

  beforeAll(async () => {
    running = await startPracticeWorld({ profile: 'zero', generation: way.generation, ethernet: true });
    const { softap, softapHttp } = running.world;
    client = openParticleClient(way.protocol === 'tcp' ? softap : softapHttp, way.protocol);
  });
  afterAll(() => running.stop());

  it('learns who it is and what it speaks', async () => {
    expect(await client.deviceInfo()).toEqual({ id: running.world.deviceId, claimed: false });
    expect((await client.version()).v).toBeGreaterThan(0);
  });

  it('sees its networks', async () => {
    expect(await client.scan()).toContainEqual(expect.objectContaining({ ssid: running.world.network, ch: 6 }));
  });

  it('sends claim code and password, and the device reads what was sent', async () => {
    expect(createPublicKey(await client.publicKey()).asymmetricKeyDetails?.modulusLength).toBe(1024);
    await client.setClaimCode(code);
    const { network: ssid, networkPassword: password } = running.world;
    expect(await client.configure({ ssid, security: 'wpa2_aes', channel: 6, password })).toMatchObject({ r: 0 });
    const { device } = await readWorldRecord(running.world.control);
    expect(device).toMatchObject({ passwords: [password], claimCodes: [code] });
  });

  it('makes it join: the network goes down and the device comes online', async () => {
    await client.connect();
    await expect
      .poll(async () => (await readWorldRecord(running.world.control)).device.phase, { timeout: 15_000 })
      .toBe('online');
  });
});
