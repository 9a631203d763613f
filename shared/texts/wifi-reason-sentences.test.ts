import { describe, expect, it } from 'vitest';
import type { AdapterReason } from '../domain/wifi-reason';
import { englishTexts } from './en';
import { languages } from './languages';
import { loadCatalogue } from './load-catalogue';
import { textIn } from './text';
import { wifiReasonSentences } from './wifi-reason-sentences';

const english = textIn('en', englishTexts, (name) => name);
const taken: AdapterReason = { id: 'only', tool: 'network-manager', adapter: 'wlan0', isInstead: false };

describe('why this computer is moved as it is', () => {
  it.each<readonly [Partial<AdapterReason>, readonly string[]]>([
    [{}, ['NetworkManager moves wlan0.']],
    [{ id: 'chosen', tool: 'networksetup', adapter: 'en0' }, ['networksetup moves en0, as you chose.']],
    [
      { id: 'no-internet', isInstead: true },
      ['The adapter that you chose cannot be moved now.', 'NetworkManager moves wlan0, which carries no internet.'],
    ],
    [{ tool: 'netsh' }, ['netsh moves wlan0.', 'netsh does it because wlanapi.dll cannot be called.']],
  ])('%j', (changes, sentences) => {
    expect(wifiReasonSentences(english, { ...taken, ...changes })).toEqual(sentences);
  });

  it.each(languages)('names tool and adapter in %s', async (language) => {
    const text = textIn(language, await loadCatalogue(language));
    const said = wifiReasonSentences(text, { ...taken, id: 'best' }).join('');
    expect(said).toContain('NetworkManager');
    expect(said).toContain('wlan0');
  });
});
