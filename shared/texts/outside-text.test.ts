import { expect, test } from 'vitest';
import { isSaidOutside } from './outside-text';

test.each([
  ['notice.done.body', true],
  ['error.offline.title', true],
  ['error.offline.next', true],
  ['next.wifi-off.macos', true],
  ['error.internal.happened', true],
  ['certificate.dialog.files', true],
  ['done.onlineUnnamed', true],
  ['done.onlineBody', false],
  ['error.offline.safe', false],
  ['start.title', false],
] as const)('%s is said outside of the window: %s', (id, said) => {
  expect(isSaidOutside(id)).toBe(said);
});
