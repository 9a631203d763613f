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
  /** The staff open the page by themselves, and get a code to type. */
  codeFor(customer: Customer): Promise<string>;
  /** The staff let the bench in that shows this code. */
  letBenchIn(customer: Customer, benchCode: string): Promise<void>;
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
  const fillIn = async (address: string, customer: Partial<Customer>, benchCode = ''): Promise<void> => {
    const { page } = browser;
    await page.goto(address);
    await page.getByLabel('Operator key').fill(company.operatorKey);
    await page.getByLabel('Customer number').fill(customer.user ?? '');
    await page.getByLabel('Name to show').fill(customer.label ?? '');
    await page.getByLabel('Whose the device will be').selectOption(customer.flow ?? 'token');
    if (benchCode !== '') await page.getByLabel('Code on the screen of a shop bench').fill(benchCode);
    await page.getByRole('button', { name: 'Continue' }).click();
    const outcome = page.locator('#outcome');
    await outcome.waitFor();
    session = (await outcome.getAttribute('data-session')) ?? '';
  };
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
    openPageFor: async (customer, address) => {
      await fillIn(address, customer);
      await browser.page.getByRole('link', { name: 'Open Photon Setup' }).click({ noWaitAfter: true });
      return browser.handedOver();
    },
    codeFor: async (customer) => {
      await fillIn(`${company.url}/setup`, customer);
      return await browser.page.locator('#code').innerText();
    },
    letBenchIn: (customer, benchCode) => fillIn(`${company.url}/setup`, customer, benchCode),
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
