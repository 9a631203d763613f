import { expect, it } from 'vitest';
import { TokenDrawer } from './token-drawer';

it('gives out every living token of one session, once', () => {
  const drawer = new TokenDrawer();
  drawer.keep('a', { token: 'first', diesAt: 100 }, 0);
  drawer.keep('a', { token: 'second', diesAt: 200 }, 50);
  drawer.keep('b', { token: 'other', diesAt: 200 }, 50);
  expect(drawer.take('a')).toEqual(['first', 'second']);
  expect(drawer.take('a')).toEqual([]);
});

it('forgets what is dead, of whichever session, as soon as another is kept', () => {
  const drawer = new TokenDrawer();
  drawer.keep('left', { token: 'dead', diesAt: 100 }, 0);
  drawer.keep('a', { token: 'dead too', diesAt: 100 }, 0);
  drawer.keep('a', { token: 'alive', diesAt: 300 }, 100);
  expect(drawer.take('left')).toEqual([]);
  expect(drawer.take('a')).toEqual(['alive']);
});
