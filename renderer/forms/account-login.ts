import type { CertificateFileView, CertificatesView } from '../../shared/ipc/certificates-view';
import type { CommandInput } from '../../shared/ipc/contract';
import type { HeldAccount } from '../../shared/ipc/held-account';
import { longest } from '../../shared/domain/text-limits';
import type { PlainId } from '../../shared/texts/message';
import { lengthProblem } from './length-problem';

/** What is typed for an account of a company; the files are chosen, and held by the main process. */
export interface AccountForm extends HeldAccount {
  readonly password: string;
}

/** The form as it begins: as it was sent before, else by files where a key is chosen already. */
export function begunAccount(files: CertificatesView, held: HeldAccount | null): AccountForm {
  const method = files['private-key'] === null ? 'peap' : 'eap-tls';
  return { ...(held ?? { method, identity: '', outerIdentity: '' }), password: '' };
}

/** What stands beside its fields. */
export interface AccountProblems {
  readonly identity: PlainId | null;
  readonly password: PlainId | null;
  readonly certificate: PlainId | null;
  readonly privateKey: PlainId | null;
  readonly authority: PlainId | null;
}

export const noAccountProblems: AccountProblems = {
  ...{ identity: null, password: null, certificate: null, privateKey: null, authority: null },
};

/** Nothing stands in the way of sending it. */
export function isWithout(problems: AccountProblems): boolean {
  return Object.values<PlainId | null>({ ...problems }).every((problem) => problem === null);
}

/** Checks what the chosen method needs. */
export function accountProblems(form: AccountForm, files: CertificatesView): AccountProblems {
  const authority = fileProblem(files.authority, null);
  if (form.method === 'eap-tls') {
    return {
      ...noAccountProblems,
      certificate: fileProblem(files.certificate, 'certificate.missing.certificate'),
      privateKey: fileProblem(files['private-key'], 'certificate.missing.private-key'),
      authority,
    };
  }
  return {
    ...noAccountProblems,
    identity: form.identity === '' ? 'account.identityMissing' : lengthProblem(form.identity, longest.identity),
    password: form.password === '' ? 'password.missing' : lengthProblem(form.password, longest.wifiPassword),
    authority,
  };
}

/** The log-in that the form means, without the files. */
export function accountLogin(form: AccountForm): CommandInput<'setup/choose-network'>['login'] {
  const { method, identity, password } = form;
  const outerIdentity = form.outerIdentity === '' ? null : form.outerIdentity;
  return method === 'peap' ? { kind: method, identity, outerIdentity, password } : { kind: method, outerIdentity };
}

/** Why a chosen file cannot be used; null: it can. */
export function problemOf({ problem }: CertificateFileView): PlainId | null {
  return problem === null ? null : `certificate.problem.${problem}`;
}

function fileProblem(file: CertificateFileView | null, missing: PlainId | null): PlainId | null {
  return file === null ? missing : problemOf(file);
}
