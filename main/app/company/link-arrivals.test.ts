import { expect, it } from 'vitest';
import { atMost } from '../security/at-most';
import { LinkArrivals } from './link-arrivals';
import { linkAmong } from './link-words';

it('keeps a link that comes before anybody can follow it, the last of several', () => {
  const links = new LinkArrivals(() => true);
  const followed: string[] = [];
  links.arrive('photon-setup://start?1');
  links.arrive('photon-setup://start?2');
  links.follow((link) => followed.push(link));
  links.arrive(undefined);
  links.arrive('photon-setup://start?3');
  expect(followed).toEqual(['photon-setup://start?2', 'photon-setup://start?3']);
});

it('is dropped when links come faster than anybody clicks', () => {
  let now = 0;
  const links = new LinkArrivals(atMost({ burst: 5, eachMs: 2000 }, () => now));
  const followed: string[] = [];
  links.follow((link) => followed.push(link));
  for (let number = 0; number < 1000; number += 1) links.arrive(`photon-setup://start?${number}`);
  expect(followed).toHaveLength(5);
  now += 2000;
  links.arrive('photon-setup://start?later');
  expect(followed.at(-1)).toBe('photon-setup://start?later');
});

it('is found among the words of a second start on Windows and Linux, and nowhere else', () => {
  const link = 'photon-setup://start?code=a&state=b';
  expect(linkAmong(['photon-setup', '--allow-file-access-from-files', link], 'photon-setup')).toBe(link);
  expect(linkAmong(['app', 'PHOTON-SETUP://start'], 'photon-setup')).toBe('PHOTON-SETUP://start');
  expect(linkAmong([link, '.', 'https://example.com', 'photon-setup-other://start'], 'photon-setup')).toBeUndefined();
});
