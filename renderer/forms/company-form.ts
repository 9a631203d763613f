import { parseOneTimeCode } from '../../shared/session/one-time-code';
import { en } from '../i18n/en';

/** What was typed about a company's setup. */
export interface CompanyFormValues {
  readonly server: string;
  readonly code: string;
}

/** What is wrong with it, at its field. */
export interface CompanyProblems {
  readonly server: string | null;
  readonly code: string | null;
}

/** Checks the form; a code may be missing. */
export function companyProblems({ server, code }: CompanyFormValues): CompanyProblems {
  const isWrong = code.trim() !== '' && parseOneTimeCode(code) === undefined;
  return {
    server: server.trim() === '' ? en.company.serverMissing : null,
    code: isWrong ? en.company.codeForm : null,
  };
}
