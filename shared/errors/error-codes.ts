/** The stable codes. Scripts and support rely on them: add more, rename none. */
export const errorCodes = [
  'device-not-found',
  'device-timeout',
  'device-unreachable',
  'device-protocol',
  'device-refused',
  'device-changed',
  'device-stayed',
  'network-name-unsupported',
  'password-invalid',
  'certificate-unusable',
  'password-check-failed',
  'password-unchecked',
  'network-not-found',
  'network-downgraded',
  'wifi-credentials-rejected',
  'device-never-online',
  'offline',
  'not-particle',
  'cloud-error',
  'rate-limited',
  'token-invalid',
  'sign-in-refused',
  'sign-in-paused',
  'one-time-code-needed',
  'customer-client-unsuitable',
  'not-owned',
  'maybe-owned-by-other',
  'owned-by-other',
  'owned-but-offline',
  'configured-unconfirmed',
  'rejoin-failed',
  'radio-busy',
  'no-wifi-adapter',
  'wifi-off',
  'wifi-permission',
  'wifi-service-down',
  'network-names-hidden',
  'wifi-unmanaged',
  'wifi-tool-failed',
  'join-refused',
  'device-network-protected',
  'join-timed-out',
  'join-no-address',
  'join-wrong-network',
  'device-network-kept',
  'switched-away',
  'local-network-blocked',
  'address-conflict',
  'vpn-in-the-way',
  'firewall-blocks',
  'account-not-allowed',
  'company-unreachable',
  'company-error',
  'company-limited',
  'company-disagrees',
  'session-code-refused',
  'bench-turned-down',
  'session-closed',
  'not-in-product',
  'device-quarantined',
  'device-on-older-network',
  'online-unseen',
  'device-keeps-trying',
  'device-no-address',
  'device-no-internet',
  'device-cloud-blocked',
  'device-cloud-unused',
  'device-identity-refused',
  'device-updating',
  'device-first-start',
  'device-safe-mode',
  'device-crashed',
  'device-dfu',
  'device-wifi-off',
  'device-not-joining',
  'device-networks-cleared',
  'device-no-power',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What may be said of a failure: numbers, flags and public texts, never a secret or raw system output. */
export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** One failure as it travels from the layer that saw it to the person. */
export interface SetupError {
  readonly code: ErrorCode;
  readonly evidence: Evidence;
}

/** Makes a `SetupError`. */
export function setupError(code: ErrorCode, evidence: Evidence = {}): SetupError {
  return { code, evidence };
}
