import type { SetupError } from '../errors/error-codes';
import type { PracticeView } from '../practice/training';
import type { ShownLanguage } from '../texts/languages';
import type { SetupSnapshot } from '../setup/snapshot';
import type { AccountView } from './account-view';
import type { Ssid } from '../domain/ssid';
import type { ProfileId } from '../domain/network-profile';
import type { CertificatesView } from './certificates-view';
import type { ChosenNetwork } from '../domain/wifi-network';
import type { ChoosingView } from './choosing-view';
import type { CompanyView, IgnoredLink } from './company-view';
import type { HeldAccount } from './held-account';
import type { ProfilesView } from './profiles-view';
import type { StartView } from './start-view';
import type { WifiView } from './wifi-view';

export type AppMode = 'none' | 'practice' | 'real';

/** What an earlier run left behind when it died, already mended. */
export interface FormerRunView {
  readonly mode: 'practice' | 'real';
  readonly deviceId: string | null;
  readonly homeRestored: boolean;
  /** The device may be online by now. */
  readonly passedPointOfNoReturn: boolean;
}

/** What the app does besides a setup: `mending` a former crash, `opening` radio and device, `leaving` for good. */
export type AppActivity = 'idle' | 'mending' | 'opening' | 'leaving';

/** The whole truth the page shows. It holds no secret. Of two snapshots the one with the higher `rev` is newer. */
export interface AppSnapshot {
  readonly rev: number;
  /** What the window speaks: what was chosen in it, else what the system speaks. */
  readonly language: ShownLanguage;
  readonly activity: AppActivity;
  readonly mode: AppMode;
  readonly formerRun: FormerRunView | null;
  readonly setup: SetupSnapshot | null;
  /** The choice of a network before a setup begins; null: it is not open. */
  readonly choosing: ChoosingView | null;
  /** The network of the setup before, while its log-in is held for another device. */
  readonly remembered: ChosenNetwork | null;
  /** Of that log-in, where it is one to a company's network, what is no secret. */
  readonly heldAccount: HeldAccount | null;
  /** Networks that this computer keeps a password of, which a person may use for the device. */
  readonly savedNetworks: readonly Ssid[];
  /** The kept network that the remembered log-in is that of; null: it is kept under no name. */
  readonly rememberedAs: ProfileId | null;
  /** The files that are chosen for a company's network. */
  readonly certificates: CertificatesView;
  /** This computer can join a network to try a password. */
  readonly canCheckPassword: boolean;
  /** Does `setup` still go on? Only a setup that has ended can be followed by another. */
  readonly running: boolean;
  /** The setup was cut short because the computer was going to sleep; it can go on. */
  readonly stoppedBySleep: boolean;
  /** Why no setup could begin, as `radio-busy`. */
  readonly error: SetupError | null;
  /** The window is to be closed in the middle of a setup, and a person is asked whether they mean it. */
  readonly askedToClose: boolean;
  readonly clock: {
    /** How many times faster than the wall clock the setup's time runs; 1 outside of practice. */
    readonly speed: number;
    /** The setup's `elapsedMs` at the moment the present step began. */
    readonly stepBeganMs: number;
  };
  /** A setup that a company opens, before it begins; null: none is in play. */
  readonly company: CompanyView | null;
  /** A link came that was not followed; null: none, or a person has read of it. */
  readonly ignoredLink: IgnoredLink | null;
  /** The address of the company's server used last. */
  readonly companyServer: string | null;
  readonly account: AccountView;
  readonly wifi: WifiView;
  readonly profiles: ProfilesView;
  /** What the first screen is opened at; remembered. */
  readonly startView: StartView;
  /** What goes wrong in practice, and where the guided tour is. */
  readonly practice: PracticeView;
  /** The product id used last, to fill the form in again. */
  readonly lastProduct: string | null;
}

/** What a person needs to know to get through a practice: names and passwords of a world that does not exist. */
export interface PracticeHint {
  /** The name of the virtual device's own network, as printed on its box: hex of its bytes. */
  readonly deviceSsid: string;
  readonly network: string;
  readonly password: string;
}
