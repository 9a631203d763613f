import { describe, expect, it } from 'vitest';
import { homeId, homeOfId, type WindowsHome } from './home-id';

describe('the id of a home', () => {
  const homes: readonly WindowsHome[] = [
    { kind: 'profile', name: 'Home' },
    { kind: 'profile', name: 'unnamed' },
    { kind: 'profile', name: 'profile:x' },
    { kind: 'profile', name: '' },
    { kind: 'unnamed', marks: { router: '02a1b2c3d4e5', gateway: '192.168.178.1', subnet: '192.168.178' } },
    { kind: 'unnamed', marks: { router: null, gateway: null, subnet: null } },
    { kind: 'nowhere' },
  ];

  it.each(homes)('comes back: %j', (home) => {
    expect(homeOfId(homeId(home))).toEqual(home);
  });

  it('without marks is a network that any may be', () => {
    expect(homeOfId('unnamed')).toEqual({ kind: 'unnamed', marks: { router: null, gateway: null, subnet: null } });
  });

  it('of an earlier version is read as far as it goes', () => {
    const marks = { router: '02a1b2c3d4e5', subnet: '192.168.178' };
    expect(homeOfId(`unnamed:${JSON.stringify(marks)}`)).toEqual({
      kind: 'unnamed',
      marks: { ...marks, gateway: null },
    });
  });

  it('is null only where there is nothing to come back to', () => {
    expect(homes.map(homeId).filter((id) => id === null)).toHaveLength(1);
  });
});
