import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { openBrowser } from '../support/browser';
import { startCompany, type Customer, type RunningCompany } from '../support/company';
import { environmentFor, openDesktop } from '../support/desktop';
import type { Stage } from '../support/stage';
import { wizardOf, type Wizard } from '../support/wizard';

/** The window, a person's browser, and the server of a company: three programs that only meet by addresses and links. */
export interface CompanyDesktop {
  readonly company: RunningCompany;
  readonly wizard: Wizard;
  readonly page: Page;
  readonly home: string;
  /** The person lets the app open the company's page; returns the address that the system was asked to open. */
  openCompanyPage(): Promise<string>;
  /** The company's staff fill the page in for a customer; returns the link that it leads to. */
  openPageFor(customer: Pick<Customer, 'user' | 'label'>, address: string): Promise<string>;
  /** The session that the page opened. */
  session(): string;
  /** The system starts the app with a link, as Linux and Windows do, while its window is open. */
  startedWith(link: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens all three; world and server run four times faster than the clock on the wall. */
export async function openCompanyDesktop(stage: Stage, display: string | null): Promise<CompanyDesktop> {
  const company = await startCompany(4);
  const programs = path.join(stage.folder, 'programs');
  noteWhatIsOpened(programs);
  const environment = { PATH: `${programs}:${process.env['PATH'] ?? ''}` };
  const options = { stage, display, practice: company.world.facts.control, environment };
  const desktop = await openDesktop(options);
  const browser = await openBrowser(stage, display);
  const wizard = wizardOf(desktop.page);
  let session = '';
  return {
    ...{ company, wizard, page: desktop.page, home: desktop.home },
    openCompanyPage: async () => {
      const note = path.join(desktop.home, 'opened');
      rmSync(note, { force: true });
      await desktop.page.getByText(english('company.startTitle')).click();
      await desktop.page.getByLabel(english('company.server')).fill(company.url);
      await wizard.button(english('company.useCode')).click();
      await wizard.heading(english('company.pageTitle')).waitFor();
      await expect.poll(() => existsSync(note)).toBe(true);
      return readFileSync(note, 'utf8');
    },
    openPageFor: async ({ user, label }, address) => {
      const { page } = browser;
      await page.goto(address);
      await page.getByLabel('Operator key').fill(company.operatorKey);
      await page.getByLabel('Customer number').fill(user);
      await page.getByLabel('Name to show').fill(label);
      await page.getByRole('button', { name: 'Continue' }).click();
      const link = page.getByRole('link', { name: 'Open Photon Setup' });
      await link.waitFor();
      session = (await page.locator('#outcome').getAttribute('data-session')) ?? '';
      await link.click({ noWaitAfter: true });
      return browser.handedOver();
    },
    session: () => session,
    startedWith: async (link) => {
      const words = [stage.appFolder, link];
      const env = environmentFor(options, desktop.home);
      await promisify(execFile)(stage.executable, words, { env, cwd: desktop.home, timeout: 30_000 });
    },
    close: async () => {
      await browser.close();
      await desktop.quit();
      await company.close();
    },
  };
}

/** Stands in the place of the program that opens an address in the browser, and writes the address down. */
function noteWhatIsOpened(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const program = path.join(folder, 'xdg-open');
  writeFileSync(program, `#!/bin/sh\nprintf '%s' "$1" > "$HOME/opening" && mv "$HOME/opening" "$HOME/opened"\n`);
  chmodSync(program, 0o755);
}
