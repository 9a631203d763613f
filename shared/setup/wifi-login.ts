import type { PrivateKeyPem, WifiPassword } from '../secret';

/** How the device logs in to the chosen network. Lives in the main process, until the run ends. */
export type WifiLogin =
  | { readonly kind: 'none' }
  | { readonly kind: 'password'; readonly password: WifiPassword }
  /** PEAP with MSCHAPv2 (eap 25): the inner identity is the user name (softap 3.6, 4.3). */
  | {
      readonly kind: 'peap';
      readonly identity: string;
      readonly outerIdentity: string | null;
      readonly password: WifiPassword;
      readonly caPem: string | null;
    }
  /** EAP-TLS (eap 13) with PEM texts. */
  | {
      readonly kind: 'eap-tls';
      readonly outerIdentity: string | null;
      readonly certificatePem: string;
      readonly privateKey: PrivateKeyPem;
      readonly caPem: string | null;
    };
