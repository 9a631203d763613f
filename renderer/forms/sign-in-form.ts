import { longest } from '../../shared/domain/text-limits';
import type { PlainId } from '../../shared/texts/message';
import { lengthProblem } from './length-problem';

/** What is typed to sign in. */
export interface SignInForm {
  readonly email: string;
  readonly password: string;
  readonly stay: boolean;
}

export interface SignInProblems {
  readonly email: PlainId | null;
  readonly password: PlainId | null;
}

/** What stands beside the fields; whether it is right, the cloud knows. Ten wrong tries lock a person out: what cannot be an address is none. */
export function signInProblems({ email, password }: SignInForm): SignInProblems {
  return {
    email: emailProblem(email.trim()),
    password: password === '' ? 'account.passwordMissing' : lengthProblem(password, longest.accountPassword),
  };
}

function emailProblem(email: string): PlainId | null {
  return /^\S+@\S+$/.test(email) ? lengthProblem(email, longest.email) : 'account.emailMissing';
}

/** Null: it may be the code of an authenticator. */
export function codeProblem(code: string): PlainId | null {
  return /^[0-9A-Za-z]{4,20}$/.test(code.replace(/\s/g, '')) ? null : 'account.codeForm';
}
