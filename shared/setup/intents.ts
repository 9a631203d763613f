import type { LightId } from '../domain/light';
import type { Ssid } from '../domain/ssid';
import type { ChosenNetwork } from '../domain/wifi-network';
import type { AccessToken } from '../secret';
import type { WifiLogin } from './wifi-login';

/** What a person (or a script) may say to a running setup. An intent that does not fit the state is ignored. */
export type SetupIntent =
  /** Also after `failed` where the names of networks are hidden: go on with the name on the label, seen or not. */
  | { readonly kind: 'choose-device'; readonly ssid: Ssid }
  /** `check`: this computer tries the password before the device gets it; absent: as it was asked for before. */
  | {
      readonly kind: 'choose-network';
      readonly network: ChosenNetwork;
      readonly login: WifiLogin;
      readonly check?: boolean;
    }
  | { readonly kind: 'password'; readonly login: WifiLogin; readonly check?: boolean }
  | { readonly kind: 'rescan' }
  | { readonly kind: 'take-over' }
  /** The network is to be joined although the device sees it with less protection than it is known with. */
  | { readonly kind: 'allow-downgrade' }
  | { readonly kind: 'refuse-downgrade' }
  /** The computer is to be moved from where it went, and to the device again. */
  | { readonly kind: 'go-on' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'skip-name' }
  /** At any time: what the device's light does now. It counts as evidence, and may change a verdict. */
  | { readonly kind: 'say-light'; readonly light: LightId }
  /** After `failed`: go on at the state that can mend it, with everything else kept. */
  | { readonly kind: 'retry' }
  /** As `retry`, but from now on a person moves the PC (wifi 7). */
  | { readonly kind: 'by-hand' }
  /** As `retry`, with this token in place of one that the cloud does not take. */
  | { readonly kind: 'use-token'; readonly token: AccessToken }
  | { readonly kind: 'cancel' };
