import { describe, expect, it } from 'vitest';
import { readSettings } from './settings';

const enough = {
  PARTICLE_CLIENT_ID: 'acme-2146',
  PARTICLE_CLIENT_SECRET: 'the-secret-of-the-client',
  PARTICLE_PRODUCT: '1319',
  BROKER_OPERATOR_KEY: 'a-key-that-is-long-enough',
  BROKER_COMPANY_NAME: 'Acme Homes',
  BROKER_PRODUCT_NAME: 'Temperature Monitor',
};

describe('the environment', () => {
  it('is enough with what only the company can know, and keeps sessions in a folder then', () => {
    expect(readSettings(enough)).toMatchObject({
      apiBase: 'https://api.particle.io',
      host: '127.0.0.1',
      port: 8787,
      store: { kind: 'embedded', folder: 'broker-data' },
    });
  });

  it('is refused with the names of all that is missing', () => {
    const text = refusal({});
    for (const name of Object.keys(enough)) expect(text).toContain(`${name}: is missing`);
  });

  it.each([
    ['BROKER_OPERATOR_KEY', 'short'],
    ['PARTICLE_PRODUCT', 'slug'],
    ['PARTICLE_API_BASE', 'http://api.particle.io'],
    ['BROKER_PUBLIC_URL', 'http://setup.acme.example'],
    ['BROKER_PUBLIC_URL', 'https://acme.example/setup'],
    ['BROKER_DATABASE_URL', 'mysql://db/broker'],
    ['BROKER_LINK_SCHEME', 'Acme Setup'],
    ['BROKER_PORT', '70000'],
    ['BROKER_KEEP_DAYS', '0'],
  ])('is refused with %s=%s, which is not repeated', (name, value) => {
    const text = refusal({ ...enough, [name]: value });
    expect(text).toContain(name);
    expect(text).not.toContain(value);
  });

  it.each([
    ['BROKER_PUBLIC_URL', { BROKER_HOST: '0.0.0.0' }],
    ['BROKER_PUBLIC_URL', { BROKER_HOST: '0.0.0.0', BROKER_PUBLIC_URL: 'http://127.0.0.1:8787' }],
    ['BROKER_STAFF_KEY', { BROKER_STAFF_KEY: enough.BROKER_OPERATOR_KEY }],
    ['PARTICLE_OTHER_CLIENT_SECRET', { PARTICLE_OTHER_CLIENT_ID: 'acme-2147' }],
  ])('is refused for %s when it does not fit the rest', (name, more) => {
    expect(refusal({ ...enough, ...more })).toContain(`${name}: `);
  });

  it('takes two clients while a secret is changed, and roles and a group when they are named', () => {
    const more = {
      ...{ PARTICLE_OTHER_CLIENT_ID: 'acme-2147', PARTICLE_OTHER_CLIENT_SECRET: 'another-secret' },
      ...{ BROKER_STAFF_KEY: 'another-key-that-is-long', BROKER_DEVICE_GROUP: 'set-up' },
      ...{ BROKER_HOST: '0.0.0.0', BROKER_PUBLIC_URL: 'https://setup.acme.example' },
    };
    const settings = readSettings({ ...enough, ...more });
    expect(settings.clients.map(({ id }) => id)).toEqual(['acme-2146', 'acme-2147']);
    expect(settings).toMatchObject({ staffKey: 'another-key-that-is-long', deviceGroup: 'set-up' });
  });

  it('names a PostgreSQL server when one is to be used', () => {
    const url = 'postgresql://broker@db/broker';
    expect(readSettings({ ...enough, BROKER_DATABASE_URL: url }).store).toEqual({ kind: 'postgres', url });
  });
});

function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    readSettings(environment);
    return 'accepted';
  } catch (error) {
    return String(error);
  }
}
