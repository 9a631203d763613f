import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssidFromBytes, ssidFromHex, ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { deviceProfile, shownProfileName } from './device-profile';

const photon = ssidFromText('Photon-AB12') as Ssid;

describe('the profile for the device', () => {
  it('says all that matters, and no key', () => {
    const xml = deviceProfile(photon, 'Photon-AB12');
    expect(xml).toContain('<hex>50686F746F6E2D41423132</hex>');
    expect(xml).toContain('<name>Photon-AB12</name>');
    expect(xml).toContain('<connectionMode>manual</connectionMode>');
    expect(xml).toContain('<enableRandomization>false</enableRandomization>');
    expect(xml).toContain('<authentication>open</authentication><encryption>none</encryption>');
    expect(xml).not.toMatch(/keyMaterial|sharedKey|autoSwitch/);
  });

  it('is the same XML around every name, and carries the name byte for byte', () => {
    const name = fc.uint8Array({ minLength: 1, maxLength: 32 });
    const usual = skeleton(deviceProfile(photon, 'Photon-AB12'));
    fc.assert(
      fc.property(name, (bytes) => {
        const ssid = ssidFromBytes(bytes) as Ssid;
        const shown = shownProfileName(ssid);
        const xml = deviceProfile(ssid, shown);
        const [, hex = ''] = /<hex>([0-9A-F]+)<\/hex>/.exec(xml) ?? [];
        expect(ssidFromHex(hex)).toBe(ssid);
        expect(read(/<name>(.*)<\/name>/.exec(xml)?.[1] ?? '')).toBe(shown);
        expect(/^[\x20-\x7e\n]*$/.test(xml)).toBe(true);
        expect(skeleton(xml)).toBe(usual);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['a"b', "a'b", '</name>', 'a&b', 'ü', '日本', '😀', '\u202e'])('shows %j', (text) => {
    expect(shownProfileName(ssidFromText(text) as Ssid)).toBe(text);
  });

  it.each(['00', 'ff', '61ff', '1b5b', '2020'])(
    'shows the number where XML cannot hold %s, or nothing is to be seen',
    (hex) => {
      expect(shownProfileName(ssidFromHex(hex) as Ssid)).toBe(hex);
    },
  );
});

function skeleton(xml: string): string {
  return xml.replace(/<hex>[^<]*</, '<hex><').replace(/<name>[^<]*</, '<name><');
}

function read(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
