import { expect, it } from 'vitest';
import { crashReloads } from './crash-reloads';

it('loads a page that crashed again three times in a minute, and again when a minute is over', () => {
  let now = 0;
  const mayReload = crashReloads(() => now);
  expect([mayReload(), mayReload(), mayReload(), mayReload()]).toEqual([true, true, true, false]);
  now = 59_999;
  expect(mayReload()).toBe(false);
  now = 60_000;
  expect([mayReload(), mayReload(), mayReload(), mayReload()]).toEqual([true, true, true, false]);
});
