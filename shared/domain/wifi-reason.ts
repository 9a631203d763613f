/** What of the system moves an adapter. */
export type RadioTool = 'network-manager' | 'networksetup' | 'wlan-api' | 'netsh';

/** Why it is this adapter: a person's wish, the only one there is, or what it carries. */
export interface AdapterReason {
  readonly id: 'chosen' | 'only' | 'no-internet' | 'all-internet' | 'best';
  readonly tool: RadioTool;
  /** For people. */
  readonly adapter: string;
  /** It stands in for the adapter that a person chose, which cannot be moved now. */
  readonly isInstead: boolean;
}

/** Why a person moves this computer. */
export interface HandReason {
  readonly id:
    | 'asked'
    | 'device-address'
    | 'system'
    | 'nmcli-silent'
    | 'network-manager-down'
    | 'network-manager-no-adapter'
    | 'network-manager-unmanaged'
    | 'network-manager-password'
    | 'networksetup-fails'
    | 'mac-no-adapter'
    | 'windows-silent'
    | 'windows-service-down'
    | 'windows-no-adapter'
    | 'windows-location';
}

/** Why a setup moves this computer by this method and this adapter. In words: `wifiReasonSentences`. */
export type WifiReason = AdapterReason | HandReason | { readonly id: 'practice' };
