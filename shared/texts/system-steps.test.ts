import { describe, expect, it } from 'vitest';
import { systems } from '../domain/system';
import { englishTexts } from './en';
import { systemStepTexts } from './en/system-steps';
import { languages } from './languages';
import { loadCatalogue } from './load-catalogue';
import type { Catalogue, MessageId } from './message';

const ids = Object.keys(systemStepTexts) as (keyof typeof systemStepTexts)[];

/** Which of the texts about one failure, for each system and in general, are the same words. */
function sameWords(texts: Catalogue, id: keyof typeof systemStepTexts): readonly boolean[] {
  const code = id.split('.')[1] ?? '';
  const others = [`error.${code}.next`, ...systems.map((system) => `next.${code}.${system}`)] as MessageId[];
  return others.map((other) => texts[other] === texts[id]);
}

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  it.each(ids)('says %s in words of its own where English does', async (id) => {
    expect(sameWords(await loadCatalogue(language), id)).toEqual(sameWords(englishTexts, id));
  });

  it('names what each system has', async () => {
    const texts = await loadCatalogue(language);
    expect(texts['next.firewall-blocks.windows']).toContain('Windows');
    expect(texts['next.firewall-blocks.linux']).toContain('nftables');
    expect(texts['next.wifi-service-down.linux']).toContain('NetworkManager');
    expect(texts['next.wifi-service-down.windows']).toContain('WLAN');
    expect(texts['next.wifi-permission.macos']).toContain('Mac');
  });
});
