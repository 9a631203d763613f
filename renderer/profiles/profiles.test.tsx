import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { App } from '../App';
import { everyScreen } from '../fixtures/every-screen';
import { mount, readable, type Mounted } from '../fixtures/mounted';
import { appOf, profiles, ssid } from '../fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

const [annexe, practiceShop, realShop] = profiles.list;

async function shown(name: string, changes: Partial<ReturnType<typeof appOf>> = {}): Promise<void> {
  page = await mount(<App />, { 'profiles/forget-all': { ok: true, value: null } });
  await page.show({ ...(everyScreen[name] ?? appOf()), ...changes });
}

const kept = (): HTMLElement | null => page.host.querySelector('[aria-labelledby=profiles-title]');

describe('where a network is chosen', () => {
  it('each kept one of this world is one click, and says which network it is and whether it is heard', async () => {
    await shown('network-kept');
    const rows = [...(kept()?.querySelectorAll('li') ?? [])].map(readable);
    const notHeard = english('profiles.notHeard');
    expect(rows).toEqual([`Set up with AnnexeAttic ${notHeard}`, 'Set up with Shop floorHome-2G']);
    await page.click('Set up with Shop floor');
    expect(page.sent).toEqual([['setup/use-profile', { id: practiceShop?.id }]]);
  });

  it('a real device is offered those of the real world, also among what it sees itself', async () => {
    await shown('choose-network', { profiles, mode: 'real' });
    expect(kept()?.querySelectorAll('button')).toHaveLength(1);
    await page.click('Set up with Shop floor');
    expect(page.sent).toEqual([['setup/use-profile', { id: realShop?.id }]]);
  });

  it('nothing is said of kept ones while there is none, and nothing is missed while it still listens', async () => {
    await shown('network-first');
    expect(kept()).toBeNull();
    await page.show({ ...(everyScreen['network-listening'] ?? appOf()), profiles, rev: 2 });
    expect(kept()?.textContent).not.toContain(english('profiles.notHeard'));
  });
});

describe('at the end of a setup', () => {
  it('the network is kept under the name it has, or another one', async () => {
    await shown('done-can-keep', { profiles: { cannotKeep: null, list: [] } });
    await page.click(english('profiles.keep'));
    await page.type(english('profiles.name'), ' ');
    await page.click(english('profiles.keep'));
    expect(page.text()).toContain(english('profiles.nameMissing'));
    await page.type(english('profiles.name'), ' Till ');
    await page.click(english('profiles.keep'));
    expect(page.sent).toEqual([
      ['profiles/keep', { name: 'Home-2G' }],
      ['profiles/keep', { name: 'Till' }],
    ]);
  });

  it('takes the name that the network was kept under before, and says that it is replaced', async () => {
    await shown('done-can-keep');
    expect(page.text()).toContain(english('profiles.replaces'));
    await page.click(english('profiles.keep'));
    expect(page.sent).toEqual([['profiles/keep', { name: 'Shop floor' }]]);
  });

  it('says under which name it is kept, with the focus where the button was', async () => {
    await shown('done-can-keep');
    await page.click(english('profiles.keep'));
    await page.show({ ...(everyScreen['done-kept'] ?? appOf()), rev: 2 });
    expect(readable(document.activeElement ?? page.host)).toBe('This network is kept as Shop floor.');
  });

  it('says why nothing can be kept', async () => {
    await shown('done-cannot-keep');
    expect(page.text()).toContain(english('profiles.cannotKeep.no-keyring'));
    expect(page.text()).not.toContain(english('profiles.keepTitle'));
  });

  it('does not offer a network that nobody is sure of, or none', async () => {
    await shown('done', { profiles });
    expect(page.text()).not.toContain(english('profiles.keepTitle'));
    const remembered = { ssid: ssid('Home-2G'), security: 'wpa2', hidden: false } as const;
    await page.show({ ...(everyScreen['done-unconfirmed'] ?? appOf()), remembered, rev: 2 });
    expect(page.text()).not.toContain(english('profiles.keepTitle'));
  });
});

describe('among the tools', () => {
  it('a kept network gets another name, which no other has', async () => {
    await shown('start-tools-kept');
    await page.click('Rename Annexe');
    await page.type(english('profiles.newName'), 'Shop floor');
    await page.click(english('name.save'));
    expect(page.text()).toContain(english('profiles.nameTaken'));
    await page.type(english('profiles.newName'), ' Zoo ');
    await page.click(english('name.save'));
    expect(page.sent).toEqual([['profiles/rename', { id: annexe?.id, name: 'Zoo' }]]);
  });

  it('one is forgotten by one click, all after it is said what that takes', async () => {
    await shown('start-tools-kept');
    await page.click('Forget Annexe');
    expect(page.text()).toContain(english('profiles.forgotten'));
    expect(document.activeElement?.textContent).toBe(english('profiles.title'));
    await page.click(english('profiles.forgetAll'));
    expect(page.text()).toContain(english('profiles.forgetAllSure', { count: 3 }));
    expect(page.sent).toHaveLength(1);
    await page.click(english('profiles.forgetAllNo'));
    await page.click(english('profiles.forgetAll'));
    await page.click(english('profiles.forgetAllYes'));
    expect(page.sent).toEqual([
      ['profiles/forget', { id: annexe?.id }],
      ['profiles/forget-all', undefined],
    ]);
  });

  it('says that none is kept, and why none can be', async () => {
    await shown('start-tools');
    expect(page.text()).toContain(english('profiles.none'));
    await page.show({ ...(everyScreen['start-tools-cannot-keep'] ?? appOf()), rev: 2 });
    expect(page.text()).toContain(english('profiles.cannotKeep.refused'));
  });
});
