import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../ports/system-clock';
import { defaultRoute, hardwareOf, routerFinder } from './find-router';

const fixtures = path.resolve(import.meta.dirname, '../../../../test/fixtures/wifi/windows');
const own = '192.168.178.23';
const router = '192.168.178.1';

function read(file: string): string {
  return readFileSync(path.join(fixtures, file), 'latin1');
}

describe.each(['en', 'de', 'fr'])('route and arp in %s', (language) => {
  it('have the router behind this adapter, and not behind another one that is better', () => {
    const routes = read(`${language}/route-print.txt`);
    expect(defaultRoute(routes, [own])).toMatchObject({ router, from: own });
    expect(defaultRoute(routes, ['10.20.0.57'])).toMatchObject({ router: '10.20.0.1', from: '10.20.0.57' });
    expect(defaultRoute(routes, ['192.168.0.2'])).toBeNull();
    expect(defaultRoute(routes, [])).toBeNull();
  });

  it('have its hardware address', () => {
    const neighbours = read(`${language}/arp-a.txt`);
    expect(hardwareOf(router, neighbours)).toBe('3ca62f010203');
    expect(hardwareOf('192.168.178.11', neighbours)).toBeNull();
  });
});

describe('what route prints', () => {
  it.each([
    [
      'takes the best of two ways',
      '0.0.0.0 0.0.0.0 10.0.0.9 10.0.0.2 40\r\n 0.0.0.0 0.0.0.0 10.0.0.1 10.0.0.2 9',
      '10.0.0.1',
    ],
    ['knows no lasting route that is not in use', '0.0.0.0 0.0.0.0 10.0.0.1 1', undefined],
    ['knows no route without a router', '0.0.0.0 0.0.0.0 On-link 10.0.0.2 25', undefined],
    ['knows no route to a part of the internet', '0.0.0.0 128.0.0.0 10.0.0.1 10.0.0.2 25', undefined],
  ])('%s', (_, rows, found) => {
    expect(defaultRoute(`          ${rows}`, ['10.0.0.2'])?.router).toBe(found);
  });
});

describe('what arp prints', () => {
  it.each([
    ['of a router that does not answer', '  10.0.0.1              00-00-00-00-00-00     invalid', null],
    ['in capitals', '  10.0.0.1              3C-A6-2F-01-02-03     dynamic', '3ca62f010203'],
    ['when it knows nobody', 'No ARP Entries Found.', null],
  ])('%s', (_, text, found) => {
    expect(hardwareOf('10.0.0.1', text)).toBe(found);
  });
});

it('a system without these programs has no router', async () => {
  expect(await routerFinder('/nowhere', systemClock())([own], new AbortController().signal)).toBeNull();
});
