/** The files with which a device logs in to a company's network by EAP-TLS; PEAP can use the authority's alone. */
export const certificateRoles = ['certificate', 'private-key', 'authority'] as const;
export type CertificateRole = (typeof certificateRoles)[number];

/** Why a chosen file cannot be given to a device (softap 3.6, 4.3). */
export type CertificateProblem =
  | 'unreadable'
  /** DER, PKCS #12, or anything else that is not text with PEM in it. */
  | 'not-pem'
  | 'no-certificate'
  | 'no-key'
  /** Under a passphrase, which the device cannot be told. */
  | 'locked'
  | 'too-large'
  | 'damaged'
  /** The key is another certificate's. */
  | 'not-matching';

/** Whether a certificate holds at a moment. */
export type CertificateValidity = 'now' | 'over' | 'not-yet';
