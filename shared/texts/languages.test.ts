import { expect, test } from 'vitest';
import { languageFor } from './languages';

test.each([
  [['de-AT', 'en-US'], 'de'],
  [['fi-FI', 'fr-CA'], 'fr'],
  [['pt-PT'], 'pt-BR'],
  [['zh-CN'], 'zh-Hans'],
  [['ar_EG'], 'ar'],
  [['C'], 'en'],
  [[], 'en'],
] as const)('who prefers %j reads %s', (preferred, language) => {
  expect(languageFor(preferred)).toBe(language);
});
