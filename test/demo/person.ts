import path from 'node:path';
import type { Page } from 'playwright-core';
import { english } from '../../shared/texts/english';
import type { RunningWorld } from '../support/practice-world';
import { wizardOf } from '../support/wizard';
import type { Wizard } from '../support/wizard';

interface Demonstration {
  readonly page: Page;
  readonly world: RunningWorld;
  /** The folder for screenshots. */
  readonly pictures: string;
  readonly say: (text: string) => void;
}

/** What a person does at a screen. */
interface Part {
  readonly picture: string;
  readonly act?: () => Promise<void>;
}

const patienceMs = 180_000;

/** Goes from screen to screen as a person would: looks (a screenshot), does the one thing, waits for the next screen. */
export async function playThePerson({ page, world, pictures, say }: Demonstration): Promise<void> {
  const wizard = wizardOf(page);
  // Pictures of screens, not of their coming and going.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let shown: string | null = null;
  for (let number = 1; ; number += 1) {
    const heading = await nextHeading(page, shown);
    if (heading === english('app.name')) continue;
    say(heading);
    shown = heading;
    const part = partFor(heading, wizard, world);
    const name = `${String(number).padStart(2, '0')}-${part.picture}.png`;
    await page.screenshot({ path: path.join(pictures, name) });
    if (part.picture === 'done') return;
    await part.act?.();
  }
}

async function nextHeading(page: Page, shown: string | null): Promise<string> {
  const read = (last: string | null): string | null => {
    const text = document.querySelector('h1')?.textContent ?? null;
    return text === last ? null : text;
  };
  const handle = await page.waitForFunction(read, shown, { timeout: patienceMs });
  return (await handle.jsonValue()) ?? '';
}

function partFor(heading: string, wizard: Wizard, world: RunningWorld): Part {
  const { networkPassword } = world.facts;
  const parts: readonly (readonly [string | RegExp, Part])[] = [
    [english('start.title'), { picture: 'start', act: () => wizard.startPractice() }],
    [english('find.whichTitle'), { picture: 'which-device', act: () => wizard.chooseDevice(world.deviceNetwork) }],
    [english('find.title'), { picture: 'find-device' }],
    [english('network.title'), { picture: 'choose-network', act: () => wizard.sendPassword(networkPassword) }],
    [english('progress.title'), { picture: 'progress' }],
    [english('done.onlineUnnamed'), { picture: 'name', act: () => wizard.nameDevice('Demo Photon') }],
    [/is online$/, { picture: 'done' }],
    [/./, { picture: 'waiting' }],
  ];
  const found = parts.find(([name]) => (typeof name === 'string' ? name === heading : name.test(heading)));
  return found?.[1] ?? { picture: 'waiting' };
}
