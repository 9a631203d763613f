import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

interface Said {
  readonly region: 'status' | 'alert';
  readonly text: string;
  readonly at: number;
}

describe('what a screen reader hears of a whole setup', () => {
  let practice: PracticeDesktop;
  let heard: readonly Said[];

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '1');
    await practice.desktop.page.evaluate(recordLiveRegions);
    await practice.wizard.startPractice();
    await practice.wizard.chooseNetwork(practice.world.facts.network);
    await practice.wizard.sendPassword('not the password');
    await practice.wizard.heading(english('error.wifi-credentials-rejected.title')).waitFor({ timeout: 60_000 });
    heard = await practice.desktop.page.evaluate(() => (window as unknown as { said: Said[] }).said);
  });
  afterAll(() => practice.close());

  const of = (region: Said['region']): readonly string[] =>
    heard.filter((one) => one.region === region && one.text !== '').map(({ text }) => text);

  it('the internet going and coming back, and the failure, each at once and in their order', () => {
    const urgent = of('alert').filter((text, index, all) => text !== all[index - 1]);
    expect(urgent).toEqual([
      english('pause.now'),
      english('pause.over'),
      english('error.wifi-credentials-rejected.title'),
    ]);
  });

  it('steps of the progress list in their order, and no other words', () => {
    const { device, network } = { device: practice.world.deviceNetwork, network: practice.world.facts.network };
    const order = [
      english('step.prepare.now'),
      english('step.find.now'),
      english('step.talk.now'),
      english('step.talk.nowNamed', { device }),
      english('step.save.now'),
      english('step.join.nowNamed', { network }),
      english('step.home.now'),
      english('step.hello.now'),
      // A device that was turned away may be back only after that.
      english('late.noticed'),
    ];
    const places = of('status').map((text) => order.indexOf(text));
    expect(places.length).toBeGreaterThan(1);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).toContain(order.indexOf(english('step.hello.now')));
  });

  it('never two of them within three seconds', () => {
    const times = heard.filter(({ region }) => region === 'status').map(({ at }) => at);
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(2900);
  });
});

/** Runs in the page: everything that the window's two live regions say from now on. */
function recordLiveRegions(): void {
  const said: Said[] = [];
  Object.assign(window, { said });
  for (const region of ['status', 'alert'] as const) {
    const element = document.querySelector(`main > [role=${region}]`);
    if (element === null) throw new Error(region);
    new MutationObserver(() => {
      said.push({ region, text: element.textContent, at: performance.now() });
    }).observe(element, { characterData: true, childList: true, subtree: true });
  }
}
