import { expect, it } from 'vitest';
import { openedOnce } from './opened-once';

it('opens once for all who ask, also at the same time', async () => {
  let opened = 0;
  const get = openedOnce(() => Promise.resolve((opened += 1)));
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

it('tries again after it failed', async () => {
  let tries = 0;
  const get = openedOnce(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('the practice world is gone')) : Promise.resolve('open');
  });
  await expect(get()).rejects.toThrow('gone');
  expect(await get()).toBe('open');
  expect(await get()).toBe('open');
  expect(tries).toBe(2);
});

it('tries again after it failed before anything was awaited', async () => {
  let tries = 0;
  const get = openedOnce(() => {
    tries += 1;
    if (tries === 1) throw new Error('at once');
    return Promise.resolve('open');
  });
  await expect(get()).rejects.toThrow('at once');
  expect(await get()).toBe('open');
});
