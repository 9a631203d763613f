import type { Ssid } from '../../shared/domain/ssid';
import type { ChosenNetwork, SeenNetwork } from '../../shared/domain/wifi-network';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { Result } from '../../shared/result';
import type { WifiPassword } from '../../shared/secret';
import type { SavedPasswords } from './saved-passwords';

export type WifiResult<T> = Promise<Result<T, WifiFault>>;

/**
 * What leads on from a network: an address of this family that it gave, a router that is known. Nobody is asked for it but
 * this computer.
 */
export const reachParts = ['ipv4', 'ipv6', 'router'] as const;
export type Reach = readonly (typeof reachParts)[number][];

/** The connection to come back to: an id that the adapter understands (a UUID, a profile), and a name for people. */
export interface HomeConnection {
  /** null: the PC was on no Wi-Fi network; coming back means leaving the device's. */
  readonly connectionId: string | null;
  readonly name: string | null;
  /** Of a PC on no network: it was kept from joining one by itself; absent: it was not, or nobody knows. */
  readonly staysAlone?: true;
  /** What led on from it before it was left; absent: nobody noted that, and nothing of it is waited for. */
  readonly reach?: Reach;
  /** Networks of devices that were joined since it was left, as the journal knows them; absent: none that it knows. */
  readonly joined?: readonly Ssid[];
}

/** What is seen, and where we are. Changes nothing. */
export interface WifiObserver {
  /** null where this adapter cannot scan. Each call is a new scan, begun after the call. */
  readonly scan: ((signal: AbortSignal) => WifiResult<readonly SeenNetwork[]>) | null;
  /** For where nothing can scan: some of what may be in the air, or nothing. It decides nothing. */
  readonly hints?: (signal: AbortSignal) => Promise<readonly SeenNetwork[]>;
  home(signal: AbortSignal): WifiResult<HomeConnection>;
  /** The network that the PC is on, by its own name; null: none, or the system does not say. Absent: nobody knows. */
  readonly ownNetwork?: (signal: AbortSignal) => WifiResult<Ssid | null>;
  /** Did the system choose by itself the network that the PC is on? Not to be seen counts as no; absent: nobody can tell. */
  readonly isSystemsChoice?: (signal: AbortSignal) => Promise<boolean>;
  /** Is this the connection that is up? What leads on from it may follow it: see `reach`. */
  isHome(home: HomeConnection, signal: AbortSignal): WifiResult<boolean>;
  /** What leads on from the network that this adapter is on now; absent: nobody knows. */
  readonly reach?: (signal: AbortSignal) => WifiResult<Reach>;
  /** Has this adapter an address of the device's network now? Cheap, for a look twice a second; absent: unknown. */
  readonly isAtDevice?: (signal: AbortSignal) => WifiResult<boolean>;
  /**
   * The address to speak to the device from, where that makes traffic leave by this adapter (wifi 2.2); null: none now.
   * Absent: it steers nothing, or nothing has to be steered.
   */
  readonly sourceAddress?: (signal: AbortSignal) => Promise<string | null>;
  /** Has this computer another way to the internet while this adapter is away: a cable, a second adapter? Absent: unknown. */
  readonly hasOtherWayOut?: () => Promise<boolean>;
  /** What else of this computer may keep traffic from the device, as it is now; null: nothing is seen (wifi 2.2). */
  readonly inTheWay?: (signal: AbortSignal) => Promise<WifiFault | null>;
  /**
   * Does somebody who decides about this computer keep it from that network, or with null from those of all devices?
   * Such a network may not even be in the air. Not to be seen counts as no; absent: nobody can do that here.
   */
  readonly isBarred?: (ssid: Ssid | null, signal: AbortSignal) => Promise<boolean>;
  /**
   * Touches the network that the PC is on, once and without meaning, so that a system that asks a person whether this
   * program may speak to local devices asks before anything is moved (wifi 4.5). Absent: nobody asks.
   */
  readonly askForAccess?: (signal: AbortSignal) => Promise<void>;
  /** Does the system go on knowing a device's network, because only an administrator may make it forget one (wifi 4.2)? */
  readonly keepsDeviceNetwork?: () => boolean;
  /** The device's network is joined, and nobody can be reached: what the system has to do with it; null: nothing. */
  readonly whyUnreachable?: (signal: AbortSignal) => WifiResult<WifiFault | null>;
}

/** What moves the radio. */
export interface WifiMover {
  /** Joins the device's open network; done only with an address in its subnet. */
  join(ssid: Ssid, signal: AbortSignal): WifiResult<void>;
  /**
   * Joins a network with WPA by this password, as the device is going to; done with an address there. `join-refused`: it
   * did not let this PC in. Absent: that cannot be done without leaving the password somewhere.
   */
  readonly joinToCheck?: (network: ChosenNetwork, password: WifiPassword, signal: AbortSignal) => WifiResult<void>;
  /** How long `restore` may need to try every way that this system has; cut off earlier, the last ways are never tried. */
  readonly returnLimitMs: number;
  /** Brings the former connection back and removes what joining made. Safe to repeat. */
  restore(home: HomeConnection, signal: AbortSignal): WifiResult<void>;
}

/** The adapter as the journal names it, so that another process can take it up after a crash. */
export type WifiAdapterRef =
  | { readonly kind: 'guided' }
  | { readonly kind: 'practice'; readonly control: string }
  /** A Wi-Fi device of NetworkManager's, by the name of its interface. */
  | { readonly kind: 'network-manager'; readonly device: string }
  /** The Wi-Fi device of a Mac, by the name of its interface. */
  | { readonly kind: 'networksetup'; readonly device: string }
  /** A Wi-Fi adapter of Windows, by its GUID, moved through `wlanapi.dll`. */
  | { readonly kind: 'wlan-api'; readonly guid: string }
  /** One moved through netsh, by the name of its interface. */
  | { readonly kind: 'netsh'; readonly interfaceName: string };

/** One radio of this PC, or a person who moves it (`move` null: guided). */
export interface WifiAdapter {
  readonly ref: WifiAdapterRef;
  readonly observe: WifiObserver;
  readonly move: WifiMover | null;
  /** Absent: nothing of ours reads what this computer keeps. */
  readonly saved?: SavedPasswords;
}
