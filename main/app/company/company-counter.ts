import type { CompanyLine } from '../../cloud/company/company-line';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { companySetupOf } from '../../wiring/company';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import { CompanyDesk } from './company-desk';
import { giveUp } from './give-up';

/** What the window may ask about a setup that a company opens. `server` is an origin that may be spoken to. */
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
  readonly comeForward: () => void;
  readonly rememberServer: (origin: string) => void;
  readonly scheme: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where a company's setup is shown and agreed to, and handed to the desk. */
export function openCounter(ports: CounterPorts): CompanyCounter {
  const { desk, keeper, clock, log, appVersion } = ports;
  const companies = new CompanyDesk({
    openPage: ports.openPage,
    comeForward: ports.comeForward,
    isBusy: () => {
      const { running, activity, choosing } = keeper.now();
      return running || activity !== 'idle' || choosing !== null;
    },
    show: (company) => {
      keeper.change({ company });
    },
    ignoreLink: (ignoredLink) => {
      keeper.change({ ignoredLink });
    },
    scheme: ports.scheme,
    clock,
  });
  let agreed: Promise<unknown> = Promise.resolve();
  const at = (origin: string): CompanyLine => {
    ports.rememberServer(origin);
    keeper.change({ companyServer: origin });
    return { origin, clock, log, appVersion };
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
    openPage: (server) => companies.openPage(at(server)),
    typeCode: (server, code) => companies.typeCode(at(server), code),
    askAsBench: (server) => companies.askAsBench(at(server)),
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
