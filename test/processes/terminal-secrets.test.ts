import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commandLine, findGuard } from '../support/guard-process';
import { startPracticeWorld } from '../support/practice-world';
import { makePlace, startTerminal } from '../support/terminal';

const forms = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64'),
  encodeURIComponent(secret),
];

it('leaves no secret in a command line, in the environment of the guard, in a file or in what it prints', async () => {
  const canary = 'canary pass ☕ 4711';
  const place = makePlace();
  const world = await startPracticeWorld(['--speed', '10']);
  const { control, network, token, product } = world.facts;
  const where = ['--wifi', 'practice', '--practice', control, '--network', network, '--product', product];
  const words = ['setup', ...where, '--password-env', 'PW', '--json'];
  const run = await startTerminal(words, place, { PW: canary, PARTICLE_ACCESS_TOKEN: token });
  await run.seen((line) => line.type === 'state' && line.state === 'configure');
  const guard = findGuard(place.stateHome) ?? 0;
  const guardSees = readFileSync(`/proc/${String(guard)}/environ`, 'utf8');
  const started = [...commandLine(run.child.pid ?? 0), ...commandLine(guard)].join(' ');
  const ended = await run.ended;
  const files = readdirSync(place.stateHome, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  await world.close();
  place.remove();
  expect(started).toContain('guard');
  expect(files).not.toHaveLength(0);
  for (const form of [canary, token].flatMap(forms)) {
    for (const text of [started, guardSees, ended.stdout, ended.stderr, ...files]) expect(text).not.toContain(form);
  }
});
