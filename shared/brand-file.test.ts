import { expect, it } from 'vitest';
import { parseBrandFile } from './brand-file';

const client = { product: '1319', clientId: 'acme-app-1', clientSecret: 's3cret' };
const read = (content: unknown) => parseBrandFile(JSON.stringify(content));

it('configures nothing that it does not name', () => {
  expect(read({})).toEqual({ customers: null });
  expect(read({ name: 'Acme' })).toEqual({ customers: null });
});

it("holds the client for a product's customers, whose secret does not print", () => {
  const brand = read({ customers: client });
  expect(brand?.customers).toMatchObject({ product: '1319', id: 'acme-app-1' });
  expect(brand?.customers?.secret.reveal()).toBe('s3cret');
  expect(JSON.stringify(brand)).not.toContain('s3cret');
});

it.each([
  [{ customers: { ...client, product: '../users' } }],
  [{ customers: { ...client, clientId: 'a:b' } }],
  [{ customers: { ...client, clientSecret: 'a\r\nb' } }],
  [{ customers: { clientId: 'a', clientSecret: 'b' } }],
  ['text'],
])('is none with %j', (content) => {
  expect(read(content)).toBeUndefined();
});

it('is none when it is no JSON', () => {
  expect(parseBrandFile('{')).toBeUndefined();
});
