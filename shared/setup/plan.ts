import type { ProductId } from '../domain/product-id';
import type { Ssid } from '../domain/ssid';
import type { ChosenNetwork } from '../domain/wifi-network';
import type { AccessToken, ClaimCode } from '../secret';
import type { WifiLogin } from './wifi-login';

/** Which devices count as found: any, one by the end of its network's name, or one by its network's whole name. */
export type DeviceFilter =
  | { readonly kind: 'any' }
  | { readonly kind: 'suffix'; readonly suffix: string }
  | { readonly kind: 'ssid'; readonly ssid: Ssid };

/**
 * How the device becomes somebody's: by a token (the code is made with it), by a code made elsewhere (null: the
 * company's server makes it when it is needed), or not at all.
 */
export type ClaimWay =
  | { readonly kind: 'token'; readonly token: AccessToken; readonly product: ProductId | null }
  | { readonly kind: 'code'; readonly code: ClaimCode | null }
  | { readonly kind: 'none' };

/** What was asked for before the setup began. What is null is asked when it is needed, if anybody can answer. */
export interface SetupPlan {
  readonly claim: ClaimWay;
  readonly device: DeviceFilter;
  readonly network: ChosenNetwork | null;
  readonly login: WifiLogin | null;
  /** Try the password with this computer before the device gets it, where its Wi-Fi can be moved for that; absent: no. */
  readonly checkPassword?: boolean;
  /** The name to give; null: ask if interactive, else leave the device unnamed. */
  readonly name: string | null;
  /** Go on although the device was claimed before and is not in this account. */
  readonly takeOver: boolean;
  /** Join the network also where the device sees it with less protection than it is known with. */
  readonly allowDowngrade: boolean;
  /** Can a person answer questions and retry? If not, a question that the plan does not answer ends the run. */
  readonly interactive: boolean;
}
