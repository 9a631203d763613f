import { expect, test } from 'vitest';
import { lights } from './light';

test('no two lights look the same, except dark and unsure', () => {
  const looks = lights.filter(({ id }) => id !== 'unsure').map(({ colour, rhythm }) => `${colour ?? 'dark'} ${rhythm}`);
  expect(new Set(looks).size).toBe(looks.length);
  expect(new Set(lights.map(({ id }) => id)).size).toBe(lights.length);
});
