import { expect, test } from 'vitest';
import { retryTarget } from './retry-targets';

test('a password that was refused is asked again', () => {
  expect(retryTarget('wifi-credentials-rejected', true)).toBe('chooseNetwork');
});

test('trouble with the cloud before connect-ap begins again; after it only the cloud is asked again', () => {
  expect(retryTarget('offline', false)).toBe('signIn');
  expect(retryTarget('offline', true)).toBe('rejoinHome');
});
