import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { english } from '../../shared/texts/english';
import { filesWithSecrets } from '../support/secret-search';
import { readWorldRecord } from '../support/world-record';
import { openCompanyDesktop, type CompanyDesktop } from './company-desktop';
import { story } from './story';

const jane = { user: 'jane-4711', label: 'Jane D.' };
const mallory = { user: 'mallory', label: 'Mallory M.', flow: 'token' } as const;

describe('two-legged claiming, from the page of a company to its server’s yes', () => {
  let stage: CompanyDesktop;
  let code: string;
  beforeEach(async () => {
    stage = await openCompanyDesktop(inject('stage'), inject('display'));
  });
  afterEach(() => stage.close());

  story({
    'follows no link that this app did not ask for': async () => {
      const { company, wizard, page } = stage;
      const rogue = await company.openLink(mallory, { challenge: 'c'.repeat(43), state: 's'.repeat(43) });
      await stage.startedWith(rogue.link);
      await page.getByText(english('company.notAskedBody')).waitFor();
      await wizard.heading(english('start.title')).waitFor();
      expect(await company.status(rogue.session)).toMatchObject({ state: 'waiting' });
      await wizard.button(english('company.ignoredClose')).click();
    },

    'does nothing for a link with somebody else’s account until a person agrees, and nothing when they do not':
      async () => {
        const { company, wizard, page } = stage;
        const before = await readWorldRecord(company.world.facts.control);
        const home = await company.world.whereIsThePc();
        const address = await stage.openCompanyPage();
        const rogue = await company.openLink(mallory, begunOf(address));
        await stage.startedWith(rogue.link);
        await wizard.heading(english('company.offerTitle', { company: 'Practice Company' })).waitFor();
        await page.getByText(mallory.label).waitFor();
        expect(await company.status(rogue.session)).toMatchObject({ state: 'waiting' });
        await wizard.button(english('company.disagree')).click();
        await wizard.heading(english('start.title')).waitFor();
        expect(await company.status(rogue.session)).toMatchObject({ state: 'waiting', device_id: null });
        expect(await readWorldRecord(company.world.facts.control)).toEqual(before);
        expect(await company.world.whereIsThePc()).toBe(home);
        // A second look at the same link is worth nothing: the app has forgotten what it began.
        await stage.startedWith(rogue.link);
        await page.getByText(english('company.notAskedBody')).waitFor();
        await wizard.button(english('company.ignoredClose')).click();
      },

    'shows company, account and product before anything happens': async () => {
      const { company, wizard, page } = stage;
      const link = await stage.openPageFor(jane, await stage.openCompanyPage());
      code = new URL(link).searchParams.get('code') ?? '';
      expect(code).toHaveLength(43);
      expect(link).not.toMatch(/access_token|[0-9a-f]{40}/);
      await stage.startedWith(link);
      await wizard.heading(english('company.offerTitle', { company: 'Practice Company' })).waitFor();
      for (const text of [jane.label, 'Practice Photon']) await page.getByText(text, { exact: true }).waitFor();
      expect(await company.status(stage.session())).toMatchObject({ state: 'waiting' });
      expect((await readWorldRecord(company.world.facts.control)).device.commands).toEqual([]);
    },

    'is set up by the click, and the server itself sees whose it is': async () => {
      const { company, wizard } = stage;
      const { facts } = company.world;
      await wizard.button(english('company.agree')).click();
      await wizard.chooseNetwork(facts.network);
      await wizard.sendPassword(facts.networkPassword);
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      await wizard.nameDevice('Hall');
      await wizard.heading(english('done.online', { name: 'Hall' })).waitFor();
      expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
      const end = { state: 'completed', device_id: facts.deviceId, verdict: 'verified', owner_matches: true };
      expect(await company.status(stage.session())).toEqual(end);
    },

    'has revoked the token, kept the secret on the server and the token out of every address': async () => {
      const { device, cloud } = await readWorldRecord(stage.company.world.facts.control);
      const byServer = cloud.filter(({ tool }) => tool?.startsWith('photon-setup-broker') === true);
      const byApp = cloud.filter((request) => !byServer.includes(request));
      expect(byServer).toContainEqual(
        expect.objectContaining({
          method: 'GET',
          path: `/v1/products/1319/devices/${stage.company.world.facts.deviceId}`,
        }),
      );
      const ended = { method: 'DELETE', path: '/v1/access_tokens/current', token: 'customer', status: 200 };
      expect(cloud.at(-1)).toMatchObject(ended);
      expect(byServer).toContain(cloud.at(-1));
      const codes = cloud.filter(({ path }) => path.endsWith('/device_claims'));
      expect(codes).toMatchObject([{ path: '/v1/products/1319/device_claims', token: 'customer', status: 200 }]);
      expect(byApp).toContain(codes[0]);
      expect(new Set(byApp.map(({ client }) => client))).toEqual(new Set(['none']));
      expect(cloud.filter(({ tokenInUrl }) => tokenInUrl)).toEqual([]);
      expect(new Set(device.claimCodes).size).toBe(1);
    },

    'leaves no secret in the home of the app and none in the log of the server': async () => {
      const { device, tokens } = await readWorldRecord(stage.company.world.facts.control);
      const secrets = [code, ...tokens, ...device.claimCodes, ...device.passwords, stage.company.operatorKey];
      expect(tokens.length).toBeGreaterThan(1);
      expect(filesWithSecrets(stage.home, secrets)).toEqual([]);
      for (const secret of secrets) expect(stage.company.log()).not.toContain(secret);
    },
  });
});

/** What whoever sees the address of the page can learn from it. */
function begunOf(address: string): { readonly challenge: string; readonly state: string } {
  const { searchParams } = new URL(address);
  return { challenge: searchParams.get('challenge') ?? '', state: searchParams.get('state') ?? '' };
}
