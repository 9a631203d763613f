import { basename } from 'node:path';
import type { CertificateProblem, CertificateRole } from '../../../shared/domain/certificate-file';
import type { CertificateFileView, CertificatesView } from '../../../shared/ipc/certificates-view';
import { fail, type Result } from '../../../shared/result';
import type { PrivateKeyPem } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import {
  belongTogether,
  checkCertificate,
  checkPrivateKey,
  validityAt,
  type CheckedCertificate,
} from '../../softap/certificate-check';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';

/** What a device logs in with by EAP-TLS. */
export interface ClientIdentity {
  readonly certificatePem: string;
  readonly privateKey: PrivateKeyPem;
}

/** The chosen files, for whoever makes a log-in of them. */
export interface HeldCertificates {
  /** Null: not both files are there, or they do not belong together. */
  identity(): ClientIdentity | null;
  /** The authority's certificate as PEM; null: none was chosen that can be used. */
  authority(): string | null;
  /** Holds the files of a log-in that was kept, in place of those before, if it is one to a company's network. */
  hold(login: WifiLogin): void;
}

/** What choosing a file needs of the world around it. */
export interface CertificatePorts {
  /** Asks a person for a file by the system's own dialog; null: they chose none. */
  readonly chooseFile: (role: CertificateRole) => Promise<string | null>;
  readonly readFile: (path: string) => Promise<Result<string, CertificateProblem>>;
  readonly wallTime: () => number;
}

interface Held<T> {
  readonly name: string;
  readonly checked: Result<T, CertificateProblem>;
}

/** The files of a company's log-in: chosen, read and kept here; the page learns what they are, and never a key. */
export class CertificateDesk implements HeldCertificates {
  readonly #ports: CertificatePorts;
  readonly #keeper: Pick<SnapshotKeeper, 'change'>;
  #certificate: Held<CheckedCertificate> | null = null;
  #authority: Held<CheckedCertificate> | null = null;
  #key: Held<PrivateKeyPem> | null = null;
  #asking = false;

  constructor(ports: CertificatePorts, keeper: Pick<SnapshotKeeper, 'change'>) {
    this.#ports = ports;
    this.#keeper = keeper;
  }

  /** One dialog at a time. A file that cannot be used is shown with the reason, in place of the one before. */
  async choose(role: CertificateRole): Promise<'done' | 'not-now'> {
    if (this.#asking) return 'not-now';
    this.#asking = true;
    try {
      const path = await this.#ports.chooseFile(role);
      if (path !== null) this.#take(role, basename(path), await this.#ports.readFile(path));
      return 'done';
    } finally {
      this.#asking = false;
    }
  }

  drop(role: CertificateRole): void {
    if (role === 'certificate') this.#certificate = null;
    else if (role === 'authority') this.#authority = null;
    else this.#key = null;
    this.#show();
  }

  forget(): void {
    if (this.#certificate === null && this.#authority === null && this.#key === null) return;
    this.#certificate = this.#authority = this.#key = null;
    this.#show();
  }

  hold(login: WifiLogin): void {
    if (login.kind !== 'peap' && login.kind !== 'eap-tls') return;
    const byFiles = login.kind === 'eap-tls';
    this.#authority = login.caPem === null ? null : kept(checkCertificate(login.caPem));
    this.#certificate = byFiles ? kept(checkCertificate(login.certificatePem)) : null;
    this.#key = byFiles
      ? { name: this.#certificate?.name ?? '', checked: checkPrivateKey(login.privateKey.reveal()) }
      : null;
    this.#show();
  }

  identity(): ClientIdentity | null {
    const [certificate, key] = [this.#certificate?.checked, this.#key?.checked];
    if (certificate?.ok !== true || key?.ok !== true || this.#keyProblem() !== null) return null;
    return { certificatePem: certificate.value.pem, privateKey: key.value };
  }

  authority(): string | null {
    const checked = this.#authority?.checked;
    return checked?.ok === true ? checked.value.pem : null;
  }

  #take(role: CertificateRole, name: string, file: Result<string, CertificateProblem>): void {
    const check = <T>(read: (text: string) => Result<T, CertificateProblem>): Held<T> => ({
      name,
      checked: file.ok ? read(file.value) : fail(file.error),
    });
    if (role === 'certificate') this.#certificate = check(checkCertificate);
    else if (role === 'authority') this.#authority = check(checkCertificate);
    else this.#key = check(checkPrivateKey);
    this.#show();
  }

  #keyProblem(): CertificateProblem | null {
    const [certificate, key] = [this.#certificate?.checked, this.#key?.checked];
    if (key?.ok === false) return key.error;
    if (certificate?.ok !== true || key === undefined) return null;
    return belongTogether(certificate.value, key.value) ? null : 'not-matching';
  }

  #show(): void {
    const nothing = { subject: null, times: null } as const;
    const certificates: CertificatesView = {
      certificate: this.#viewOf(this.#certificate),
      'private-key': this.#key === null ? null : { name: this.#key.name, problem: this.#keyProblem(), ...nothing },
      authority: this.#viewOf(this.#authority),
    };
    this.#keeper.change({ certificates });
  }

  #viewOf(held: Held<CheckedCertificate> | null): CertificateFileView | null {
    if (held === null) return null;
    const { name, checked } = held;
    if (!checked.ok) return { name, problem: checked.error, subject: null, times: null };
    const { subject, validFrom: from, validUntil: until } = checked.value;
    const validity = validityAt(checked.value, this.#ports.wallTime());
    return { name, problem: null, subject, times: { from, until, validity } };
  }
}

/** Of a file that was kept only what is in it is known any more: it is called as whose it is. */
function kept(checked: Result<CheckedCertificate, CertificateProblem>): Held<CheckedCertificate> {
  return { name: checked.ok ? checked.value.subject : '', checked };
}
