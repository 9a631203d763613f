import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { english } from '../../shared/texts/english';
import { openCompanyDesktop, type CompanyDesktop } from './company-desktop';
import { story } from './story';

describe('a company’s server that says no, in the window', () => {
  let stage: CompanyDesktop;
  beforeEach(async () => {
    stage = await openCompanyDesktop(inject('stage'), inject('display'));
  });
  afterEach(() => stage.close());

  const post = async (route: string, body: object): Promise<void> => {
    const { url, operatorKey } = stage.company;
    const headers = { authorization: `Operator ${operatorKey}`, 'content-type': 'application/json' };
    await fetch(url + route, { method: 'POST', headers, body: JSON.stringify(body) });
  };

  story({
    'turns a bench down, which is said with whom to ask': async () => {
      const { wizard, page, company } = stage;
      await page.getByText(english('company.startTitle')).click();
      await page.getByLabel(english('company.server')).fill(company.url);
      await wizard.button(english('company.bench')).click();
      await wizard.heading(english('company.benchTitle')).waitFor();
      await post('/v1/staff/bench-requests/deny', { user_code: await page.locator('.read-out').innerText() });
      await wizard.heading(english('error.bench-turned-down.title')).waitFor({ timeout: 30_000 });
      await page.getByText(english('error.bench-turned-down.next')).waitFor();
      expect((await wizard.snapshot()).company).toMatchObject({ error: { code: 'bench-turned-down' } });
    },

    'does not know a code, which stays in its field to be mended': async () => {
      const { wizard, page } = stage;
      await page.getByLabel(english('company.code')).fill('0000-0000');
      await wizard.button(english('company.useCode')).click();
      await wizard.heading(english('error.session-code-refused.title')).waitFor();
      expect(await page.getByLabel(english('company.code')).inputValue()).toBe('0000-0000');
      expect(JSON.stringify(await wizard.snapshot())).not.toContain('0000-0000');
    },

    'asks an address that guessed too often to wait': async () => {
      const { wizard, page } = stage;
      for (let guess = 1; guess <= 5; guess += 1)
        await post('/v1/setup-sessions/preview', { code: `0000-000${String(guess)}` });
      await wizard.button(english('company.useCode')).click();
      await wizard.heading(english('error.company-limited.title')).waitFor();
      await page.getByText(english('error.company-limited.next')).waitFor();
    },
  });
});
