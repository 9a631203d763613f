import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { Reply } from '../../shared/ipc/reply';
import { english } from '../../shared/texts/english';
import type { Text } from '../../shared/texts/text';

/** The window as a person uses it: by its headings, labels and buttons. */
export interface Wizard {
  /** The heading of a screen, as a pattern. */
  heading(name: string | RegExp): Locator;
  button(name: string): Locator;
  startPractice(): Promise<void>;
  /** Says which device is meant, by its network's name, where several are in sight. */
  chooseDevice(name: string): Promise<void>;
  /** Leaves the choice of a network to what the device sees, and waits for that. */
  askDevice(): Promise<void>;
  /** Picks a network by its name, before a setup or in it. */
  chooseNetwork(name: string): Promise<void>;
  /** Types the password, for the first time or again, and sends it. */
  sendPassword(password: string): Promise<void>;
  /** The last thing of a setup: it is over afterwards. */
  nameDevice(name: string): Promise<void>;
  /** What the window itself was told. */
  snapshot(): Promise<AppSnapshot>;
}

/** Drives the window of this page, which speaks the language of `text`. */
export function wizardOf(page: Page, text: Text = english): Wizard {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  return {
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    button,
    startPractice: () => button(text('start.practiceStart')).click(),
    chooseDevice: async (name) => {
      await pick(page, startingWith(name));
      await button(text('find.use')).click();
    },
    askDevice: async () => {
      await button(text('network.askDevice')).click();
      await page.getByText(text('network.deviceSees')).waitFor({ timeout: 60_000 });
    },
    chooseNetwork: (name) => pick(page, startingWith(name)),
    sendPassword: async (password) => {
      await page.getByLabel(text('password.label')).fill(password);
      await button(text('network.setUp'))
        .or(button(text('password.again')))
        .click();
    },
    nameDevice: async (name) => {
      await page.getByLabel(text('name.label'), { exact: true }).fill(name);
      await button(text('name.save')).click();
      await untilOver(page);
    },
    snapshot: () => page.evaluate(readSnapshot),
  };
}

/** Playwright's own `check()` is too impatient for a choice that shows with the next rendering only. */
async function pick(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name }).click({ force: true });
  await page.getByRole('radio', { name, checked: true }).waitFor();
}

async function untilOver(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  while ((await page.evaluate(readSnapshot)).running) {
    if (Date.now() > deadline) throw new Error('The setup goes on although its name is saved.');
    await wait(50);
  }
}

/** Runs in the page. */
async function readSnapshot(): Promise<AppSnapshot> {
  const api = (window as unknown as { photonSetup: Record<'app/snapshot', () => Promise<Reply<AppSnapshot>>> })
    .photonSetup;
  const reply = await api['app/snapshot']();
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

function startingWith(start: string): RegExp {
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
