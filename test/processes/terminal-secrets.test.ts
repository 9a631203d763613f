import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandLine, findGuard } from '../support/guard-process';
import { startPracticeWorld } from '../support/practice-world';
import { filesWithSecrets, secretForms } from '../support/secret-search';
import { makePlace, startTerminal } from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

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
  const { device, tokens } = await readWorldRecord(control);
  const secrets = [canary, ...tokens, ...device.claimCodes];
  const written = readdirSync(place.stateHome, { recursive: true });
  const found = filesWithSecrets(place.stateHome, secrets);
  await world.close();
  place.remove();
  expect(started).toContain('guard');
  expect(written).not.toHaveLength(0);
  expect(found).toEqual([]);
  for (const form of secrets.flatMap(secretForms)) {
    for (const text of [started, guardSees, ended.stdout, ended.stderr]) expect(text).not.toContain(form);
  }
});
