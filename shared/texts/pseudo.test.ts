import { expect, test } from 'vitest';
import { englishTexts } from './en';
import { pseudoCatalogue } from './pseudo';
import { textIn } from './text';

test('is longer, marked at both ends, and puts in what English puts in', () => {
  const text = textIn('en-XA', pseudoCatalogue(englishTexts), (name) => name);
  expect(text('start.realStart')).toBe('⟦Stårt~~ sétûp~~⟧');
  expect(text('progress.attempt', { count: 2 })).toMatch(/^⟦.*2⟧$/);
  expect(text('network.missing', { name: 'Home-2G' })).toContain('Home-2G');
});
