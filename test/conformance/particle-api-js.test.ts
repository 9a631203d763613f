import { once } from 'node:events';
import Particle from 'particle-api-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVirtualCloud } from '../../main/practice/cloud/virtual-cloud';
import type { VirtualCloud } from '../../main/practice/cloud/virtual-cloud';
import { createFaultSwitches } from '../../main/practice/world/fault-switches';
import { worldTime } from '../../main/practice/world/world-time';

const id = '3b0021001747353236343033';

describe('Particle’s particle-api-js with the virtual cloud', () => {
  let cloud: VirtualCloud;
  let particle: Particle;
  let auth: string;
  let code: string;

  beforeAll(async () => {
    const position = { reachesInternet: () => true };
    cloud = await startVirtualCloud({ time: worldTime(1), faults: createFaultSwitches([]), position });
    particle = new Particle({ baseUrl: cloud.url });
  });
  afterAll(() => cloud.close());

  it('logs a developer in, and refuses a wrong password', async () => {
    const { username, password } = cloud.seed.developer;
    await expect(particle.login({ username, password: `${password}x` })).rejects.toMatchObject({ statusCode: 400 });
    auth = (await particle.login({ username, password })).body.access_token;
    expect(auth).toMatch(/^[0-9a-f]{40}$/);
  });

  it('makes a claim code', async () => {
    code = (await particle.getClaimCode({ auth })).body.claim_code;
    expect(code).toHaveLength(63);
  });

  it('hears that the device which brings the code came online', async () => {
    const stream = await particle.getEventStream({ deviceId: 'mine', auth });
    const heard = once(stream, 'event');
    await cloud.uplink.connect({ idUpper: id.toUpperCase(), claimCode: code });
    expect(await heard).toEqual([expect.objectContaining({ name: 'spark/status', data: 'online', coreid: id })]);
    stream.abort();
  });

  it('lists it, and renames it', async () => {
    expect((await particle.listDevices({ auth })).body).toEqual([expect.objectContaining({ id, online: true })]);
    expect((await particle.renameDevice({ deviceId: id, name: 'till-7', auth })).body).toMatchObject({
      name: 'till-7',
    });
    expect((await particle.getDevice({ deviceId: id, auth })).body).toMatchObject({ id, name: 'till-7' });
  });

  it('is told that a token is not one', async () => {
    await expect(particle.listDevices({ auth: 'f'.repeat(40) })).rejects.toMatchObject({ statusCode: 401 });
  });
});
