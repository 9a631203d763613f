import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { errorTextOf } from '../../shared/errors/error-texts';
import { atTerminal } from '../support/at-terminal';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace } from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

const place = makePlace();
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20', '--fault', 'owned-by-other']);
});
afterAll(async () => {
  await world.close();
  place.remove();
});

/** The screen as one line: a terminal breaks sentences where it likes. */
const flowing = (screen: string): string => screen.replace(/\s+/g, ' ');

it('a person at a terminal is told what the owner of a device would lose, and who does not say yes takes nothing', async () => {
  const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
  const { status, screen } = await atTerminal(
    ['setup', ...words],
    place,
    { PARTICLE_ACCESS_TOKEN: world.facts.token },
    [
      [/Password .*: $/, world.facts.networkPassword],
      [/Help code: maybe-owned-by-other[^]*Take it over all the same\? \[y\/N\] $/, ''],
    ],
  );
  const { title, happened, next } = errorTextOf(english, 'maybe-owned-by-other');
  for (const sentence of [title, happened, next]) expect(flowing(screen)).toContain(sentence);
  expect(status).toBe(3);
  const { device } = await readWorldRecord(world.facts.control);
  expect(device).toMatchObject({ passwords: [], claimCodes: [] });
});
