import { parseApiOrigin } from '../../cloud/api-origin';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { companySetupOf } from '../../wiring/company';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import { CompanyDesk } from './company-desk';
import { giveUp } from './give-up';

/** What the window may ask about a setup that a company opens. The server's address is as it was typed. */
export interface CompanyCounter {
  openPage(server: string): Promise<void>;
  typeCode(server: string, code: string): Promise<void>;
  askAsBench(server: string): Promise<void>;
  /** A link of our scheme came in. */
  follow(link: string): Promise<void>;
  agree(): Promise<'begun' | 'not-now'>;
  dismiss(): void;
  /** The app ends: a session that is open and not in a setup is given up. */
  leave(): Promise<void>;
}

/** What the counter needs of the app. */
export interface CounterPorts {
  readonly desk: SetupDesk;
  readonly keeper: SnapshotKeeper;
  readonly openPage: (address: string) => Promise<void>;
  readonly rememberServer: (origin: string) => void;
  readonly scheme: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where a company's setup is shown and agreed to, and handed to the desk. */
export function openCounter(ports: CounterPorts): CompanyCounter {
  const { desk, keeper, clock, log, appVersion } = ports;
  let origin = keeper.now().companyServer;
  const companies = new CompanyDesk({
    line: () => (origin === null ? null : { origin, clock, log, appVersion }),
    openPage: ports.openPage,
    isBusy: () => keeper.now().running || keeper.now().activity !== 'idle',
    show: (company) => {
      keeper.change({ company });
    },
    shown: () => keeper.now().company,
    scheme: ports.scheme,
    clock,
  });
  let agreed: Promise<unknown> = Promise.resolve();
  const at = (server: string): void => {
    origin = originOf(server);
    if (origin === null) return;
    ports.rememberServer(origin);
    keeper.change({ companyServer: origin });
  };
  const agree = async (): Promise<'begun' | 'not-now'> => {
    const opened = await companies.agree();
    if (opened === null) return 'not-now';
    const setup = await companySetupOf(opened, new AbortController().signal);
    const begun = setup.ok ? await desk.startForCompany(setup.value) : 'not-now';
    if (begun === 'not-now') await giveUp(opened, clock);
    return begun;
  };
  return {
    openPage: async (server) => {
      at(server);
      await companies.openPage();
    },
    typeCode: async (server, code) => {
      at(server);
      await companies.typeCode(code);
    },
    askAsBench: async (server) => {
      at(server);
      await companies.askAsBench();
    },
    follow: (link) => companies.follow(link),
    agree: () => {
      const begun = agree();
      agreed = begun;
      return begun;
    },
    dismiss: () => {
      companies.dismiss();
    },
    leave: async () => {
      await companies.leave();
      await agreed;
    },
  };
}

/** A person may leave `https://` out. */
function originOf(typed: string): string | null {
  const text = typed.trim();
  return parseApiOrigin(/^[a-z]+:/i.test(text) ? text : `https://${text}`) ?? null;
}
