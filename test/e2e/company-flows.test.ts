import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { english } from '../../shared/texts/english';
import { readFacts } from '../support/world-control';
import { readWorldRecord, type CloudRequest } from '../support/world-record';
import { openCompanyDesktop, type CompanyDesktop } from './company-desktop';
import { story } from './story';

const jane = { user: 'jane-4711', label: 'Jane D.', flow: 'claim-code' } as const;
const shop = { user: 'shop-12', label: 'Shop 12', flow: 'unclaimed' } as const;
const verifiedAtHome = { outcome: 'verified', facts: { homeRestored: true } };

describe('setups in which no token comes to this computer, in the window', () => {
  let stage: CompanyDesktop;
  beforeEach(async () => {
    stage = await openCompanyDesktop(inject('stage'), inject('display'));
  });
  afterEach(() => stage.close());

  const nameServer = async (code = ''): Promise<void> => {
    await stage.page.getByText(english('company.startTitle')).click();
    await stage.page.getByLabel(english('company.server')).fill(stage.company.url);
    await stage.page.getByLabel(english('company.code')).fill(code);
  };
  const agree = async (label: string, gives: 'claim-code' | 'unclaimed'): Promise<void> => {
    const { wizard, page } = stage;
    await wizard.heading(english('company.offerTitle', { company: 'Practice Company' })).waitFor();
    for (const text of [label, 'Practice Photon', english(`company.gives.${gives}`)])
      await page.getByText(text, { exact: true }).waitFor();
    await wizard.button(english('company.agree')).click();
  };
  const giveNetwork = async (): Promise<void> => {
    const { facts } = stage.company.world;
    await stage.wizard.chooseNetwork(facts.network);
    await stage.wizard.sendPassword(facts.networkPassword);
  };
  /** The requests that came after the first `before`: from the app, and from the server. */
  const asked = async (before: number): Promise<readonly [readonly CloudRequest[], readonly CloudRequest[]]> => {
    const cloud = (await readWorldRecord(stage.company.world.facts.control)).cloud.slice(before);
    expect(cloud.filter(({ tokenInUrl }) => tokenInUrl)).toEqual([]);
    const byServer = ({ tool }: CloudRequest): boolean => tool?.startsWith('photon-setup-broker') === true;
    return [cloud.filter((request) => !byServer(request)), cloud.filter(byServer)];
  };
  const deviceNow = async () => (await readWorldRecord(stage.company.world.facts.control)).device;
  const codesMade = (requests: readonly CloudRequest[]): readonly CloudRequest[] =>
    requests.filter(({ path }) => path.endsWith('/device_claims'));

  story({
    'D: a code that is typed carelessly opens the setup, the server makes the claim code and says whose it is':
      async () => {
        const { wizard, company } = stage;
        const code = await stage.codeFor(jane);
        await nameServer(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`);
        await wizard.button(english('company.useCode')).click();
        await agree(jane.label, 'claim-code');
        await giveNetwork();
        await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
        await stage.page.getByText(english('done.onlineBody')).waitFor();
        expect((await wizard.snapshot()).setup).toMatchObject(verifiedAtHome);
        const { deviceId } = await readFacts(company.world.facts);
        const end = { state: 'completed', device_id: deviceId, verdict: 'verified', owner_matches: true };
        expect(await company.status(stage.session())).toEqual(end);
        expect((await deviceNow()).claimCodes).toHaveLength(1);
        const [app, server] = await asked(0);
        expect(new Set(app.map(({ token }) => token))).toEqual(new Set(['none']));
        expect(codesMade(server)).toMatchObject([{ token: 'customer', status: 200 }]);
        await wizard.button(english('done.finish')).click();
      },

    'F: a bench that somebody lets in puts a device on the network, and it is nobody’s': async () => {
      const { wizard, company, page } = stage;
      await company.world.nextDevice();
      const before = (await readWorldRecord(company.world.facts.control)).cloud.length;
      await nameServer();
      await wizard.button(english('company.bench')).click();
      await wizard.heading(english('company.benchTitle')).waitFor();
      await stage.letBenchIn(shop, await page.locator('.read-out').innerText());
      await agree(shop.label, 'unclaimed');
      await giveNetwork();
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      await page.getByText(english('done.onlineOwnerStays')).waitFor();
      const { deviceId } = await readFacts(company.world.facts);
      const end = { state: 'completed', device_id: deviceId, verdict: 'verified', owner_matches: true };
      expect(await company.status(stage.session())).toEqual(end);
      expect(await deviceNow()).toMatchObject({ claimed: false, claimCodes: [] });
      const [app, server] = await asked(before);
      expect(new Set(app.map(({ token }) => token))).toEqual(new Set(['none']));
      expect(codesMade(server)).toEqual([]);
    },
  });
});
