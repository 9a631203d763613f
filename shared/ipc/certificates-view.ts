import type { CertificateProblem, CertificateRole, CertificateValidity } from '../domain/certificate-file';

/** Milliseconds since 1970. */
interface CertificateTimes {
  readonly from: number;
  readonly until: number;
  readonly validity: CertificateValidity;
}

/** A chosen file as the page may know it: of a private key its name alone. */
export interface CertificateFileView {
  readonly name: string;
  /** Why it cannot be used; null: it can. */
  readonly problem: CertificateProblem | null;
  /** Whose certificate it is, as it says itself; null for a key, and for a file that cannot be used. */
  readonly subject: string | null;
  /** When it holds, and whether that is now; null where there is no subject either. */
  readonly times: CertificateTimes | null;
}

/** What is chosen for each role; null: nothing. */
export type CertificatesView = Readonly<Record<CertificateRole, CertificateFileView | null>>;

export const noCertificates: CertificatesView = { certificate: null, 'private-key': null, authority: null };
