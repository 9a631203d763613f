import type { BrandFile } from '../../shared/brand-file';
import type { System } from '../../shared/domain/system';
import { languageFor } from '../../shared/texts/languages';
import { systemClock } from '../ports/system-clock';
import { openAccountCounter, type AccountCounter } from './account/account-counter';
import { accountView, type AccountDesk } from './account/account-desk';
import { openAccount } from './account/open-account';
import type { CertificateDesk, CertificatePorts } from './certificates/certificate-desk';
import { openCertificateDesk } from './certificates/open-certificate-desk';
import { openCounter, type CompanyCounter } from './company/company-counter';
import type { SetupDesk } from './desk/desk-commands';
import { openSetupDesk, worldHands } from './desk/open-setup-desk';
import { keepSnapshot, type SnapshotKeeper } from './desk/snapshot-keeper';
import type { Ground } from './desk/surroundings';
import { createTrainingDesk, type TrainingDesk } from './desk/training-desk';
import { createProfileDesk, type ProfileDesk } from './profiles/profile-desk';
import { ProfileStore } from './profiles/profile-store';
import type { SealedStore } from './secrets/sealed-store';
import type { SettingsFile } from './settings';
import { askForLocalNetwork } from './wifi/local-network-question';
import { openWifiDesk } from './wifi/open-wifi-desk';
import { pageOpeners } from './wifi/settings-pages';
import { firstView, type WifiDesk, type WifiDeskPorts } from './wifi/wifi-desk';

/** What the desks need of the program and its system. */
export interface DeskGround {
  readonly ground: Ground;
  readonly settings: SettingsFile;
  readonly sealed: SealedStore;
  readonly brand: BrandFile;
  /** The control address of a practice world whose cloud takes the place of Particle's; null: none. */
  readonly given: string | null;
  readonly system: System;
  /** Where the programs of the system are, as in `PATH`. */
  readonly searchPath: string | undefined;
  /** What the system speaks, best first. */
  readonly systemLanguages: readonly string[];
  /** Links of a company's page come back by it (cloud 7.8). */
  readonly linkScheme: string;
  readonly appVersion: string;
  /** Opens an address with the program that the system has for it. */
  readonly openAddress: (address: string) => Promise<void>;
  /** Reaches for an address by the network stack of the window, and leaves it at that. */
  readonly reach: (address: string) => void;
  /** Brings the window before the person. */
  readonly comeForward: () => void;
  readonly chooseFile: CertificatePorts['chooseFile'];
}

/** Everything that a command of the page may act on, and the snapshot that it changes. */
export interface Desks {
  readonly keeper: SnapshotKeeper;
  readonly desk: SetupDesk;
  readonly certificates: CertificateDesk;
  readonly company: CompanyCounter;
  readonly account: AccountCounter;
  readonly wifi: WifiDesk;
  readonly training: TrainingDesk;
  readonly profiles: ProfileDesk;
  /** Whoever is signed in. */
  readonly person: AccountDesk;
  /** Ends what goes on, within the limits of each, and the practice world with it unless it was given. */
  readonly leave: () => Promise<void>;
}

/** Opens the desks of one window, which know nothing of it. */
export function openDesks(opening: DeskGround): Desks {
  const { ground, settings, given, sealed, brand } = opening;
  const pages = pageOpeners(opening.system, opening.searchPath);
  const keeper = openKeeper(opening, pages);
  const certificates = openCertificateDesk(opening.chooseFile, keeper);
  const beforeMoving = () => {
    askForLocalNetwork(opening.system, opening.reach);
  };
  const desk = openSetupDesk({ ground, settings, given, keeper, certificates, beforeMoving });
  const clock = systemClock();
  const common = { desk, keeper, clock, log: ground.log };
  const company = openCounter({
    ...{ ...common, scheme: opening.linkScheme, appVersion: opening.appVersion, openPage: opening.openAddress },
    comeForward: opening.comeForward,
    rememberServer: (companyServer) => {
      settings.write({ companyServer });
    },
  });
  const wifi = openWifiDesk({
    ...{ ...common, pages, stateFolder: ground.stateFolder, openAddress: opening.openAddress },
    rememberWay: (wifiWay) => {
      settings.write({ wifiWay });
    },
  });
  const person = openAccount({ ground, brand, sealed, keeper, given });
  const account = openAccountCounter(person, desk, keeper);
  const training = createTrainingDesk(keeper, desk, worldHands);
  const profiles = createProfileDesk(new ProfileStore(sealed), desk, keeper);
  const leave = async (): Promise<void> => {
    await desk.leave();
    await Promise.all([company.leave(), person.leave()]);
    const own = desk.practiceWorld()?.control;
    if (own !== undefined && own !== given) await worldHands.tell(own, 'shutdown');
  };
  return { keeper, desk, certificates, company, account, wifi, training, profiles, person, leave };
}

/** The snapshot to begin with, by what is remembered and what the system says. */
function openKeeper(opening: DeskGround, pages: WifiDeskPorts['pages']): SnapshotKeeper {
  const { settings, system, systemLanguages, brand, sealed } = opening;
  const { lastProduct, companyServer, startView, wifiWay, language } = settings.read();
  return keepSnapshot({
    ...{ lastProduct, companyServer, startView, language: language ?? languageFor(systemLanguages) },
    wifi: firstView({ system, pages }, wifiWay),
    account: accountView({ customers: brand.customers, sealed }),
  });
}
