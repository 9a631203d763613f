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

describe('Particle’s particle-api-js as a company’s server and its customer, with the virtual cloud', () => {
  const product = 1319;
  let cloud: VirtualCloud;
  let server: Particle;
  let app: Particle;
  let productToken: string;
  let customerToken: string;

  beforeAll(async () => {
    const position = { reachesInternet: () => true };
    cloud = await startVirtualCloud({ time: worldTime(1), faults: createFaultSwitches([]), position });
    cloud.addDevice(id.toUpperCase());
    const { serverClient, appClient } = cloud.seed;
    server = new Particle({ baseUrl: cloud.url, clientId: serverClient.id, clientSecret: serverClient.secret });
    app = new Particle({ baseUrl: cloud.url, clientId: appClient.id, clientSecret: appClient.secret });
  });
  afterAll(() => cloud.close());

  it('creates a customer with the client of the app, and not twice', async () => {
    const person = { email: 'jane@acme.example', password: 'a long password', product };
    customerToken = (await app.createCustomer(person)).body.access_token;
    expect(customerToken).toMatch(/^[0-9a-f]{40}$/);
    await expect(app.createCustomer(person)).rejects.toMatchObject({ statusCode: 400 });
    await expect(server.loginAsClientOwner()).resolves.toMatchObject({ statusCode: 200 });
    await expect(app.loginAsClientOwner()).rejects.toMatchObject({ statusCode: 400 });
  });

  it('makes a product’s claim code with the customer’s token only', async () => {
    productToken = (await server.loginAsClientOwner()).body.access_token;
    const refused = server.getClaimCode({ auth: productToken, product });
    await expect(refused).rejects.toMatchObject({ statusCode: 403 });
    const { claim_code: claimCode } = (await app.getClaimCode({ auth: customerToken, product })).body;
    expect(claimCode).toHaveLength(63);
    const stream = await server.getEventStream({ product, auth: productToken });
    const heard = once(stream, 'event');
    expect(await cloud.uplink.connect({ idUpper: id.toUpperCase(), claimCode })).toBe(true);
    expect(await heard).toEqual([expect.objectContaining({ name: 'spark/status', data: 'online', coreid: id })]);
    stream.abort();
  });

  it('sees by the product’s routes whose it is, and the customer cannot use them', async () => {
    const auth = productToken;
    const { body } = await server.getDevice({ deviceId: id, product, auth });
    expect(body).toMatchObject({ id, product_id: product, owner: 'jane@acme.example' });
    await expect(app.getDevice({ deviceId: id, product, auth: customerToken })).rejects.toMatchObject({
      statusCode: 403,
    });
    expect((await app.getDevice({ deviceId: id, auth: customerToken })).body).toMatchObject({ id, online: true });
    expect((await app.signalDevice({ deviceId: id, signal: true, auth: customerToken })).body).toMatchObject({
      signaling: true,
    });
  });

  it('takes it from its owner and leaves it in the product; the customer claims it again by its id', async () => {
    await server.removeDeviceOwner({ deviceId: id, product, auth: productToken });
    await expect(app.getDevice({ deviceId: id, auth: customerToken })).rejects.toMatchObject({ statusCode: 403 });
    expect((await app.claimDevice({ deviceId: id, auth: customerToken })).body).toMatchObject({ ok: true });
    expect((await app.listDevices({ auth: customerToken })).body).toEqual([expect.objectContaining({ id })]);
  });

  it('ends a customer’s token', async () => {
    await app.deleteCurrentAccessToken({ auth: customerToken });
    await expect(app.listDevices({ auth: customerToken })).rejects.toMatchObject({ statusCode: 401 });
  });
});
