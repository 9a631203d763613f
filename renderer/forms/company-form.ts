import { parseServerAddress, SERVER_ADDRESS_MAX } from '../../shared/domain/api-origin';
import type { SetupError } from '../../shared/errors/error-codes';
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
    server: serverProblem(server),
    code: isWrong ? 'company.codeForm' : null,
  };
}

/** Can what was typed still be mended, or be sent once more? Not a code that is used up. */
export function isCodeWorthKeeping({ code, evidence }: SetupError): boolean {
  const isDead = evidence['saw'] === 'code-used' || evidence['saw'] === 'code-expired';
  return code !== 'session-code-refused' || !isDead;
}

function serverProblem(server: string): PlainId | null {
  if (server.trim() === '') return 'company.serverMissing';
  const isAddress = server.length <= SERVER_ADDRESS_MAX && parseServerAddress(server) !== undefined;
  return isAddress ? null : 'company.serverForm';
}
