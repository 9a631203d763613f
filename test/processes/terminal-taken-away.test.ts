import { afterAll, beforeAll, expect, it } from 'vitest';
import { atTerminal } from '../support/at-terminal';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace } from '../support/terminal';

const guests = `network-${Buffer.from('Practice Guests').toString('hex')}`;

const place = makePlace();
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20', '--fault', 'claimed-before']);
});
afterAll(async () => {
  await world.close();
  place.remove();
});

it('a person at a terminal who takes the computer to another network is asked whether the setup goes on', async () => {
  const home = await world.whereIsThePc();
  const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
  const { status, screen } = await atTerminal(
    ['setup', ...words, '--name', 'kitchen'],
    place,
    { PARTICLE_ACCESS_TOKEN: world.facts.token },
    [
      [/Password .*: $/, world.facts.networkPassword],
      [/Take it over all the same\? \[y\/N\] $/, () => world.returnTo(guests)],
      [/Practice Guests[^]*Go on\? \[Y\/n\] $/, ''],
      [/Take it over all the same\? \[y\/N\] $/, 'y'],
    ],
  );
  expect(status, screen).toBe(0);
  expect(await world.whereIsThePc()).toBe(home);
});
