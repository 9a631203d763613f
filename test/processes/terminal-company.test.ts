import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextActionFor } from '../../shared/errors/next-actions';
import { english } from '../../shared/texts/english';
import { startCompany, type RunningCompany } from '../support/company';
import { makePlace, startTerminal } from '../support/terminal';

const place = makePlace();
let company: RunningCompany;
beforeAll(async () => {
  company = await startCompany(1);
});
afterAll(async () => {
  await company.close();
  place.remove();
});

it("a code behind five wrong guesses waits with everybody else's of that address: company-limited, status 4", async () => {
  const { code } = await company.openCode({ user: 'jane', label: 'Jane D.', flow: 'token' });
  const headers = { 'content-type': 'application/json' };
  for (let guess = 0; guess < 5; guess += 1) {
    const body = JSON.stringify({ code: `0000-000${guess}` });
    await fetch(`${company.url}/v1/setup-sessions/preview`, { method: 'POST', headers, body });
  }
  const where = ['--wifi', 'practice', '--practice', company.world.facts.control];
  const call = (...words: readonly string[]) =>
    startTerminal(['setup', ...where, '--broker', company.url, '--session-code', code, ...words], place);
  const forScript = await (await call('--json')).ended;
  expect(forScript.status).toBe(4);
  expect(forScript.result()).toMatchObject({ outcome: 'failed', code: 'company-limited', homeRestored: null });
  const forPerson = await (await call()).ended;
  expect(forPerson.status).toBe(4);
  expect(forPerson.stdout).toContain(`Next: ${english('error.company-limited.next')}`);
  expect(nextActionFor('company-limited')).toBe('wait');
});
