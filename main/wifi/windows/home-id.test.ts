import { describe, expect, it } from 'vitest';
import { homeId, homeOfId, type WindowsHome } from './home-id';

describe('the id of a home', () => {
  const homes: readonly WindowsHome[] = [
    { kind: 'profile', name: 'Home' },
    { kind: 'profile', name: 'unnamed' },
    { kind: 'profile', name: 'profile:x' },
    { kind: 'profile', name: '' },
    { kind: 'unnamed' },
    { kind: 'nowhere' },
  ];

  it.each(homes)('comes back: %j', (home) => {
    expect(homeOfId(homeId(home))).toEqual(home);
  });

  it('is null only where there is nothing to come back to', () => {
    expect(homes.map(homeId).filter((id) => id === null)).toHaveLength(1);
  });
});
