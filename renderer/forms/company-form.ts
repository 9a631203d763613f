import type { PlainId } from '../../shared/texts/message';
import { parseOneTimeCode } from '../../shared/session/one-time-code';

/** What was typed about a company's setup. */
export interface CompanyFormValues {
  readonly server: string;
  readonly code: string;
}

/** What is wrong with it, at its field. */
export interface CompanyProblems {
  readonly server: PlainId | null;
  readonly code: PlainId | null;
}

/** Checks the form; a code may be missing. */
export function companyProblems({ server, code }: CompanyFormValues): CompanyProblems {
  const isWrong = code.trim() !== '' && parseOneTimeCode(code) === undefined;
  return {
    server: server.trim() === '' ? 'company.serverMissing' : null,
    code: isWrong ? 'company.codeForm' : null,
  };
}
