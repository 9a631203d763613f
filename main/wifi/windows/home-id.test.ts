import { describe, expect, it } from 'vitest';
import { homeId, homeOfId, type WindowsHome } from './home-id';

const marks = { router: '02a1b2c3d4e5', gateway: '192.168.178.1', subnet: '192.168.178' };
const noMarks = { router: null, gateway: null, subnet: null };

describe('the id of a home', () => {
  const homes: readonly WindowsHome[] = [
    { kind: 'profile', name: 'Home', marks: noMarks },
    { kind: 'profile', name: 'unnamed', marks: noMarks },
    { kind: 'profile', name: 'profile:x', marks },
    { kind: 'profile', name: 'marked:{"profile":"x"}', marks: noMarks },
    { kind: 'profile', name: '', marks },
    { kind: 'unnamed', marks },
    { kind: 'unnamed', marks: noMarks },
    { kind: 'nowhere' },
  ];

  it.each(homes)('comes back: %j', (home) => {
    expect(homeOfId(homeId(home))).toEqual(home);
  });

  it('without marks is a network that any may be', () => {
    expect(homeOfId('unnamed')).toEqual({ kind: 'unnamed', marks: noMarks });
  });

  it('of an earlier version is read as far as it goes', () => {
    const { router, subnet } = marks;
    expect(homeOfId(`unnamed:${JSON.stringify({ router, subnet })}`)).toEqual({
      kind: 'unnamed',
      marks: { ...marks, gateway: null },
    });
    expect(homeOfId('profile:Home')).toEqual({ kind: 'profile', name: 'Home', marks: noMarks });
  });

  it('is null only where there is nothing to come back to', () => {
    expect(homes.map(homeId).filter((id) => id === null)).toHaveLength(1);
  });
});
