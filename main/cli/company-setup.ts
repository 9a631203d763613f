import type { SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { OneTimeCode } from '../../shared/secret';
import { parseOneTimeCode } from '../../shared/session/one-time-code';
import type { SessionAbout } from '../ports/company-session';
import { openCompanySetup, previewCompanySetup, type CompanySetup } from '../wiring/company';
import type { CompanyOption } from './company-option';
import { inert } from '../../shared/inert-text';
import type { Prompter } from './prompter';
import { usage, type Refusal } from './refusal';
import type { Session } from './session';
import { silentLog } from './silent-log';
import { programVersion } from '../../shared/program-version';

/** Opens the session that the call names, and lets a person agree to it. Null: no company is in play. */
export async function companySetup(
  option: CompanyOption | null,
  prompter: Prompter | null,
  { clock, stop }: Session,
): Promise<Result<CompanySetup | null, Refusal>> {
  if (option === null) return ok(null);
  const code = option.code === null ? await askCode(prompter, stop.signal) : ok(option.code);
  if (!code.ok) return code;
  const line = { origin: option.origin, clock, log: silentLog, appVersion: programVersion() };
  const inHand = { code: code.value, verifier: null };
  const preview = await previewCompanySetup(line, inHand, stop.signal);
  if (!preview.ok) return fail(refusalOf(preview.error, stop));
  if (prompter !== null && !(await agreed(preview.value, prompter, stop.signal))) return fail({ kind: 'cancelled' });
  const opened = await openCompanySetup(line, inHand, stop.signal);
  return opened.ok ? opened : fail(refusalOf(opened.error, stop));
}

function refusalOf(error: SetupError, { signal }: Session['stop']): Refusal {
  return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
}

async function askCode(prompter: Prompter | null, signal: AbortSignal): Promise<Result<OneTimeCode, Refusal>> {
  if (prompter === null) return usage('--broker needs --session-code.');
  for (;;) {
    const typed = await prompter.ask("The code of your company's page: ", signal);
    if (typed === null) return fail({ kind: 'cancelled' });
    const code = parseOneTimeCode(typed);
    if (code !== undefined) return ok(code);
  }
}

/** Who the device will belong to is a person's to agree to, before anything happens (cloud 7.8). */
async function agreed(about: SessionAbout, prompter: Prompter, signal: AbortSignal): Promise<boolean> {
  const { company, customer, productName } = about;
  const question = `${inert(company)}: set up a "${inert(productName)}" for ${inert(customer)}? [Y/n] `;
  const answer = await prompter.ask(question, signal);
  return answer !== null && !/^n/i.test(answer.trim());
}
