import { expect, it } from 'vitest';
import { seededChance, systemChance } from './chance';

const hex = (bytes: Buffer): string => bytes.toString('hex');

it('a seed gives each part its own bytes, the same ones each time, in whatever pieces they are taken', () => {
  const [whole, pieces] = [seededChance('4711', 'cloud'), seededChance('4711', 'cloud')];
  const all = hex(whole(100));
  expect([20, 12, 1, 67].map((length) => hex(pieces(length))).join('')).toBe(all);
  expect(hex(seededChance('4711', 'device')(100))).not.toBe(all);
  expect(hex(seededChance('4712', 'cloud')(100))).not.toBe(all);
});

it('without a seed nothing comes twice', () => {
  expect(hex(systemChance(20))).not.toBe(hex(systemChance(20)));
});
