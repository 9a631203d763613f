import type { SavedPasswordRefusal } from '../../../shared/domain/saved-password';
import type { Ssid } from '../../../shared/domain/ssid';
import type { ProfileId } from '../../../shared/domain/network-profile';
import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { LoginInput, StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import type { AccessToken } from '../../../shared/secret';
import type { SetupIntent } from '../../../shared/setup/intents';
import type { CompanySetup } from '../../wiring/company';
import type { AccountHold } from './account-hold';
import type { NetworkLogin } from './login-memory';

/** Holds the one setup of this app. Every command that does not fit the present state says so and does nothing. */
export interface SetupDesk {
  mendFormerRun(): Promise<void>;
  /** Opens the choice of a network, for which this computer looks around. `next`: in practice with the next device. */
  start(request: StartRequest, next?: boolean): 'begun' | 'not-now';
  /** The same, for a setup that a company opened, and a person agreed to. */
  startForCompany(company: CompanySetup): Promise<'begun' | 'not-now'>;
  /** The same, with the token of whoever is signed in. */
  startForAccount(account: AccountHold): Promise<'begun' | 'not-now'>;
  /**
   * Begins the setup with this network, or answers the setup that asks for one. `check`: this computer tries the password
   * before the device gets it.
   */
  chooseNetwork(network: ChosenNetwork, login: LoginInput, check: boolean): 'begun' | 'sent' | 'not-now';
  /** The password that this computer keeps for the network is to be used for it. Null: it is held. */
  useSavedPassword(ssid: Ssid): Promise<SavedPasswordRefusal | null>;
  /** The same, with a log-in that is held already. */
  chooseHeld(choice: NetworkLogin): 'begun' | 'sent' | 'not-now';
  /** The network and log-in that another device would get; null: none. */
  held(): NetworkLogin | null;
  /** What is held was kept under a name. */
  isKeptAs(profile: ProfileId): void;
  /** Begins the setup without a network: the device is asked what it sees. */
  askDevice(): 'begun' | 'not-now';
  sendPassword(login: LoginInput, check: boolean): 'sent' | 'not-now';
  /** Goes on, after the cloud did not take the token, with this one in its place. */
  useToken(token: AccessToken): 'sent' | 'not-now';
  /** The same with the token of whoever has signed in meanwhile; where no setup waits for that, nothing is done. */
  useNewSignIn(): 'sent' | 'not-now';
  /** The device again, or this computer before a setup. */
  lookAgain(): 'sent' | 'not-now';
  /**
   * Once more, after a success for another device: mode and claim as before, and the network too while its log-in is
   * held. After a sleep that cut it short the same device goes
   * on so. After anything else the network is chosen anew; for a company it is back to the start.
   * `name`: for the device that is done.
   */
  startAnother(name: string | null): Promise<'begun' | 'done' | 'not-now'>;
  /** Back to the start, where nothing of the network is held any more; a setup that waits at its failure ends first. */
  toStart(name: string | null): Promise<'done' | 'not-now'>;
  /** Ends a practice that goes on and waits until it has; a real setup is never ended by this. */
  endPractice(): Promise<'done' | 'not-now'>;
  send(intent: SetupIntent): 'sent' | 'not-now';
  practiceWorld(): PracticeWorld | null;
  /** The virtual PC is moved as a person would move a real one. */
  movePracticePc(where: 'device' | 'home'): Promise<'done' | 'not-now'>;
  /**
   * The computer is about to sleep. A setup that has still to come to its device and away again is cut short, so that
   * the way home begins at once; what sleep interrupts, the guard and waking go on with. Without a setup what former
   * runs left is swept up.
   */
  slept(): void;
  /**
   * The computer slept: it may be on another network now. What is still to be put back is put back; a setup that goes
   * on sees for itself where it is.
   */
  woke(): void;
  /** Ends a running setup and waits, within the limit, until the PC is back. */
  leave(): Promise<void>;
}
