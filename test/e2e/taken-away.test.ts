import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';
import { story } from './story';

const GUESTS = 'Practice Guests';
const guests = `network-${Buffer.from(GUESTS).toString('hex')}`;

describe('a computer that its person takes to another network in the middle', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--speed', '10');
  });
  afterEach(() => practice.close());

  /** At the device the person looks something up, and then sends the password. */
  const lookUp = async (): Promise<void> => {
    const { wizard, world } = practice;
    await practice.goToDevice();
    await world.returnTo(guests);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('goOn.title')).waitFor({ timeout: 60_000 });
  };

  story({
    'is left there until they say that it goes on': async () => {
      await lookUp();
      await practice.desktop.page.getByText(GUESTS).waitFor();
      expect(await practice.world.whereIsThePc()).toBe(guests);
    },

    'and then the device is set up, with nothing asked again': async () => {
      const { wizard, world, home } = practice;
      await wizard.button(english('goOn.yes')).click();
      await wizard.nameDevice('kitchen');
      expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
      expect(await world.whereIsThePc()).toBe(home);
    },
  });

  story({
    'goes back to its own network when they stop': async () => {
      await lookUp();
      const { wizard, world, home } = practice;
      await wizard.button(english('goOn.no')).click();
      await wizard.heading(english('stopped.title')).waitFor({ timeout: 60_000 });
      expect(await world.whereIsThePc()).toBe(home);
    },
  });
});
