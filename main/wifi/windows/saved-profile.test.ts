import { describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { savedProfile } from './saved-profile';

function profile(ssid: string, key: string): string {
  return `<?xml version="1.0"?><WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">
    <name>Home 2</name><SSIDConfig><SSID>${ssid}</SSID></SSIDConfig><MSM><security>${key}</security></MSM></WLANProfile>`;
}

const hex = '<hex>486F6D65</hex><name>other</name>';
const sharedKey = (isProtected: boolean, material: string): string =>
  `<sharedKey><keyType>passPhrase</keyType><protected>${isProtected}</protected>` +
  `<keyMaterial>${material}</keyMaterial></sharedKey>`;

describe('a stored profile', () => {
  it('is of the network whose bytes it has, whatever it is called', () => {
    expect(savedProfile(profile(hex, '')).ssid).toBe(ssidFromText('Home'));
    expect(savedProfile(profile('<name>Caf&#233; &amp; Bar</name>', '')).ssid).toBe(ssidFromText('Café & Bar'));
  });

  it('has its password letter by letter where Windows opened it', () => {
    const { password } = savedProfile(profile(hex, sharedKey(false, ' &lt;a&gt; &amp;amp; &quot;b&#x27; ')));
    expect(password).toEqual({ kind: 'plain', text: ` <a> &amp; "b' ` });
  });

  it('keeps it to itself where Windows did not, and has none where the network is open', () => {
    expect(savedProfile(profile(hex, sharedKey(true, '01000000D08C9DDF'))).password).toEqual({ kind: 'sealed' });
    expect(savedProfile(profile(hex, '')).password).toEqual({ kind: 'none' });
    expect(savedProfile('<nonsense/>')).toEqual({ ssid: null, password: { kind: 'none' } });
  });
});
