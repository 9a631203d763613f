import { describe, expect, it } from 'vitest';
import { errorCodes } from './error-codes';
import { computerText, errorTexts } from './error-texts';

const allWords = (code: (typeof errorCodes)[number]): string => Object.values(errorTexts[code]).join(' ');

describe('the text catalogue', () => {
  it.each(errorCodes)('%s says what happened, what is safe and what to do, in whole sentences', (code) => {
    const { title, happened, safe, next } = errorTexts[code];
    expect(title).toMatch(/^[A-Z][^.!]*$/);
    for (const sentence of [happened, safe, next]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(errorCodes)('%s uses no jargon, no exclamation and no excuses', (code) => {
    expect(allWords(code)).not.toMatch(/softap|claim|dhcp|listening|\bAP\b|internal|oops|sorry|!/i);
  });

  it('says "perhaps" where a flag is only a hint', () => {
    expect(errorTexts['maybe-owned-by-other'].title).toContain('perhaps');
    expect(errorTexts['maybe-owned-by-other'].happened).toContain('perhaps');
  });

  it('claims no success where nothing could be observed', () => {
    expect(allWords('configured-unconfirmed')).not.toMatch(/success|done|ready|worked|set up/i);
  });

  it('names the network to go back to, and nothing when the computer was not moved', () => {
    expect(computerText(null, 'Shop')).toBe('');
    expect(computerText(true, 'Shop')).toBe('This computer is back on Shop.');
    expect(computerText(true, null)).toBe('This computer is as it was before.');
    expect(computerText(false, 'Shop')).toContain('choose Shop');
    expect(computerText(false, null)).toContain('your own network');
  });
});
