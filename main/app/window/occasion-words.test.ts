import { describe, expect, it } from 'vitest';
import { systems } from '../../../shared/domain/system';
import { errorCodes } from '../../../shared/errors/error-codes';
import { english } from '../../../shared/texts/english';
import type { Occasion } from './occasion';
import { wordsOf } from './occasion-words';

const questions = ['which-device', 'which-network', 'password', 'take-over', 'downgrade', 'go-on', 'name'] as const;
const instructions = [
  'hold-setup-button',
  'restart-device',
  'join-device-network',
  'allow-local-network',
  'rejoin-own-network',
] as const;
const every: readonly Occasion[] = [
  ...questions.map((about) => ({ kind: 'question', about }) as const),
  ...instructions.map((about) => ({ kind: 'instruction', about }) as const),
  ...errorCodes.map((code) => ({ kind: 'verdict', code }) as const),
  { kind: 'stopped-by-sleep' },
  { kind: 'done', verified: true, name: null },
  { kind: 'done', verified: false, name: null },
];

describe('the words of a notification', () => {
  it.each(every)('are a title and a sentence: %j', (occasion) => {
    const { title, body } = wordsOf(english, occasion, 'linux');
    expect(title).toMatch(/^[A-Z][^.!]*$/);
    expect(body).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(systems)('say what is to be done on this system: %s', (system) => {
    const { body } = wordsOf(english, { kind: 'verdict', code: 'wifi-off' }, system);
    expect(body).toBe(english(`next.wifi-off.${system}`));
  });

  it("show a device's name inert", () => {
    const { title } = wordsOf(english, { kind: 'done', verified: true, name: '<b>Till\u202e7\u0007</b>' }, 'linux');
    expect(title).not.toMatch(/[\u202e\u0007]/);
    expect(title).toContain('is online');
  });
});
