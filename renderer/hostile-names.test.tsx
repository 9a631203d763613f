import { afterEach, describe, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../shared/domain/ssid';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { mount, type Mounted } from './fixtures/mounted';

const hostile = {
  'mark-up': '<img src=x onerror=alert(1)>',
  'a script': '<script>alert(1)</script>',
  'an override of the direction': 'Shop\u202egnp.exe',
  'an isolate that is never closed': 'a\u2067b\u2068',
  'control characters': 'a\u0007\u001b[31mb\u0000',
  'an end of the line': 'a\nb\u2028c',
  'an ICU message': '{name, plural, one {x}} #',
  '32 bytes of emoji': '🦄🦄🦄🦄🦄🦄🦄🦄',
  'right to left': 'شبكة المكتب',
} as const;

/** Texts that somebody else chose, wherever they are in a snapshot. */
const namesOfOthers = [
  'adapter',
  'home',
  'name',
  'connection',
  'company',
  'customer',
  'productName',
  'email',
  'interface',
];

/** The snapshot with every name that others chose replaced. */
function withNames(snapshot: AppSnapshot, name: string, ssid: Ssid): AppSnapshot {
  const replaced = JSON.parse(
    JSON.stringify(snapshot, (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (/ssid$/i.test(key) || key === 'devices') return ssid;
      return namesOfOthers.includes(key) && value !== 'fault' ? name : value;
    }),
  ) as AppSnapshot;
  return replaced;
}

let page: Mounted;
afterEach(() => page.unmount());

describe.each(Object.entries(hostile))('%s in every name', (_, name) => {
  it('is inert on every screen', async () => {
    const ssid = ssidFromText(name);
    if (ssid === undefined) throw new Error('more than 32 bytes');
    page = await mount(<App />);
    let rev = 0;
    for (const snapshot of Object.values(everyScreen)) {
      rev += 1;
      await page.show({ ...withNames(snapshot, name, ssid), rev });
      const { host } = page;
      expect(host.querySelectorAll('img, script')).toHaveLength(0);
      // What could steer the text around it is gone; our own isolates are closed in the element that opens them.
      expect(host.textContent).not.toMatch(/[\u202a-\u202e\u2066\u2067\u2028\u2029\u0000-\u0008\u000b-\u001f]/);
      for (const element of host.querySelectorAll('h1, h2, p, li, dd, span, button')) {
        const opened = element.textContent.split('\u2068').length;
        expect(opened).toBe(element.textContent.split('\u2069').length);
      }
    }
  }, 60_000);
});
