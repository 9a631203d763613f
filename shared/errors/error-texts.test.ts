import { describe, expect, it } from 'vitest';
import { inert } from '../inert-text';
import { englishTexts } from '../texts/en';
import { english } from '../texts/english';
import { textIn } from '../texts/text';
import { errorCodes } from './error-codes';
import { computerText, errorTextOf } from './error-texts';

const allWords = (code: (typeof errorCodes)[number]): string => Object.values(errorTextOf(english, code)).join(' ');

describe('the text catalogue', () => {
  it.each(errorCodes)('%s says what happened, what is safe and what to do, in whole sentences', (code) => {
    const { title, happened, safe, next } = errorTextOf(english, code);
    expect(title).toMatch(/^[A-Z][^.!]*$/);
    for (const sentence of [happened, safe, next]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(errorCodes)('%s uses no jargon, no exclamation and no excuses', (code) => {
    expect(allWords(code)).not.toMatch(/softap|claim|dhcp|listening|\bAP\b|internal|oops|sorry|!/i);
  });

  it('says "perhaps" where a flag is only a hint', () => {
    expect(english('error.maybe-owned-by-other.title')).toContain('perhaps');
    expect(english('error.maybe-owned-by-other.happened')).toContain('perhaps');
  });

  it('claims no success where nothing could be observed', () => {
    expect(allWords('configured-unconfirmed')).not.toMatch(/success|done|ready|worked|set up/i);
  });

  it('names the network to go back to, and nothing when nobody moved the computer', () => {
    const text = textIn('en', englishTexts, inert);
    const told = (homeRestored: boolean | null, home: string | null, sentByHand = false) =>
      computerText(text, { homeRestored, home, sentByHand });
    expect(told(null, 'Shop')).toBe('');
    expect(told(null, 'Shop', true)).toContain('your own network');
    expect(told(true, 'Shop')).toBe('This computer is back on Shop.');
    expect(told(true, null)).toBe('This computer is as it was before.');
    expect(told(false, 'Shop')).toContain('choose Shop');
    expect(told(false, null)).toContain('your own network');
  });
});
