import { describe, expect, it } from 'vitest';
import { lights } from '../../shared/domain/light';
import { lightShow, stripShow, type LightShow } from './light-show';
import { waveOf } from './RhythmStrip';

const showOf = (id: string): LightShow => {
  const pattern = lights.find((light) => light.id === id);
  if (pattern === undefined) throw new Error(id);
  return lightShow(pattern);
};

/** How often a light comes on in the worst second of a long look at it. */
function flashesInWorstSecond({ periodMs, points }: LightShow): number {
  const risesMs = points.filter(({ level }, index) => level === 1 && (points.at(index - 1)?.level ?? 1) < 1);
  const all = Array.from({ length: 5 }, (_, turn) => risesMs.map(({ atMs }) => turn * periodMs + atMs)).flat();
  return Math.max(0, ...all.map((from) => all.filter((at) => at >= from && at < from + 1000).length));
}

describe('what is drawn of a light', () => {
  it.each(lights)('$id never flashes more than three times a second', (pattern) => {
    expect(flashesInWorstSecond(lightShow(pattern))).toBeLessThanOrEqual(3);
  });

  it('keeps the order of the rhythms: slow, steady, quick (ux 7.3)', () => {
    expect(showOf('blue-blink').periodMs).toBe(1000);
    expect(showOf('green-blink').periodMs).toBe(600);
    expect(showOf('green-flicker').periodMs).toBe(400);
  });

  it('is on for the first half of a blink and off for the second', () => {
    expect(showOf('green-blink').points).toEqual([
      { atMs: 0, level: 1 },
      { atMs: 300, level: 1 },
      { atMs: 300, level: 0 },
      { atMs: 600, level: 0 },
    ]);
  });

  it('breathes in four seconds from full to nearly dark and back', () => {
    const { periodMs, points } = showOf('cyan-breathe');
    expect(periodMs).toBe(4000);
    expect(points.map(({ level }) => level)).toEqual([1, 0.08, 1]);
  });

  it('counts two and three blinks before its pause', () => {
    const ons = (id: string): number => showOf(id).points.filter(({ level }) => level === 1).length / 2;
    expect([ons('orange-twice'), ons('orange-thrice')]).toEqual([2, 3]);
  });

  it('draws the call for help still, and its real flashes only in the strip', () => {
    expect(showOf('red-sos').points).toHaveLength(1);
    const strip = stripShow({ colour: 'red', rhythm: 'sos' });
    expect(strip.points.filter(({ level }) => level === 1)).toHaveLength(18);
  });

  it('is dark when the light is off', () => {
    expect(showOf('off').points).toEqual([{ atMs: 0, level: 0 }]);
  });
});

describe('the rhythm strip', () => {
  it('is square for a blink and slanted for a breath', () => {
    expect(waveOf(showOf('blue-blink'))).toMatch(/^M0 0L20 0L20 22L40 22L40 0/);
    expect(waveOf(showOf('cyan-breathe'))).toBe('M0 0L80 20.2L160 0L160 0');
  });

  it('differs for every rhythm', () => {
    const rhythms = new Map(lights.map((light) => [light.rhythm, waveOf(stripShow({ ...light, colour: 'red' }))]));
    expect(new Set(rhythms.values()).size).toBe(rhythms.size);
  });
});
