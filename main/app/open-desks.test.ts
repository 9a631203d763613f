import { expect, it } from 'vitest';
import { openDesks, type Desks } from './open-desks';
import { turnedSeal } from './secrets/testing/turned-seal';
import { openSealedStore } from './secrets/sealed-store';
import type { Settings } from './settings';

const fresh: Settings = {
  ...{ lastProduct: null, companyServer: null, startView: 'one', wifiWay: 'auto', lastMode: null },
  ...{ practiceControl: null, language: null, bounds: null },
};

/** On Windows nothing is looked at before a person was told why. */
function open(remembered: Partial<Settings> = {}): { readonly desks: Desks; readonly written: Partial<Settings>[] } {
  const written: Partial<Settings>[] = [];
  const log = { info: () => undefined, warn: () => undefined };
  const desks = openDesks({
    ground: { stateFolder: '/nowhere', program: { command: 'none', args: [] }, log },
    settings: { read: () => ({ ...fresh, ...remembered }), write: (changes) => written.push(changes) },
    sealed: openSealedStore(turnedSeal(), 'win32', '/nowhere'),
    ...{ brand: { customers: null }, given: null, system: 'windows', searchPath: undefined },
    ...{ systemLanguages: ['xx', 'de-AT'], linkScheme: 'photon-setup', appVersion: '1.0.0' },
    openAddress: () => Promise.resolve(),
    reach: () => undefined,
    comeForward: () => undefined,
    chooseFile: () => Promise.resolve('/nowhere/ca.pem'),
  });
  return { desks, written };
}

it('begins with what is remembered, else with what the system says', () => {
  const { keeper } = open().desks;
  expect(keeper.now()).toMatchObject({ language: 'de', startView: 'one', running: false, setup: null });
  expect(keeper.now().wifi).toMatchObject({ system: 'windows', way: 'auto', opens: ['networks', 'location'] });
  const remembered = { language: 'fr', startView: 'several', wifiWay: 'guided', lastProduct: '42' } as const;
  const later = open(remembered).desks.keeper.now();
  expect(later).toMatchObject({ language: 'fr', startView: 'several', wifi: { way: 'guided' }, lastProduct: '42' });
});

it('remembers a chosen way of moving and the server of a company, and shows both', async () => {
  const { desks, written } = open();
  await desks.wifi.choose('guided', null);
  await desks.company.typeCode('http://127.0.0.1:9', 'ABCD-EFGH');
  expect(written).toEqual([{ wifiWay: 'guided' }, { companyServer: 'http://127.0.0.1:9' }]);
  expect(desks.keeper.now()).toMatchObject({ wifi: { way: 'guided' }, companyServer: 'http://127.0.0.1:9' });
});

it('keeps chosen files while a network is chosen, and no longer', async () => {
  const { keeper, certificates } = open().desks;
  const choosing = { listening: false, networks: [], own: null, behindPage: false, error: null };
  keeper.change({ choosing });
  await certificates.choose('authority');
  expect(keeper.now().certificates.authority).toMatchObject({ name: 'ca.pem', problem: 'unreadable' });
  keeper.change({ choosing: null, activity: 'opening' });
  keeper.change({ activity: 'idle', running: true });
  expect(keeper.now().certificates.authority).not.toBeNull();
  keeper.change({ running: false });
  expect(keeper.now().certificates.authority).toBeNull();
});

it('is left at once where nothing goes on', async () => {
  const { desks, written } = open();
  await desks.leave();
  expect([written, desks.keeper.now().running]).toEqual([[], false]);
});
