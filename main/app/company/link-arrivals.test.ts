import { expect, it } from 'vitest';
import { LinkArrivals } from './link-arrivals';
import { linkAmong } from './link-words';

it('keeps a link that comes before anybody can follow it, the last of several', () => {
  const links = new LinkArrivals();
  const followed: string[] = [];
  links.arrive('photon-setup://start?1');
  links.arrive('photon-setup://start?2');
  links.follow((link) => followed.push(link));
  links.arrive(undefined);
  links.arrive('photon-setup://start?3');
  expect(followed).toEqual(['photon-setup://start?2', 'photon-setup://start?3']);
});

it('is found among the words of a second start on Windows and Linux, and nowhere else', () => {
  const link = 'photon-setup://start?code=a&state=b';
  expect(linkAmong(['photon-setup', '--allow-file-access-from-files', link], 'photon-setup')).toBe(link);
  expect(linkAmong(['app', 'PHOTON-SETUP://start'], 'photon-setup')).toBe('PHOTON-SETUP://start');
  expect(linkAmong([link, '.', 'https://example.com', 'photon-setup-other://start'], 'photon-setup')).toBeUndefined();
});
