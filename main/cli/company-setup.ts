import { fail, ok, type Result } from '../../shared/result';
import type { OneTimeCode } from '../../shared/secret';
import { parseOneTimeCode } from '../../shared/session/one-time-code';
import { openCompanySetup, type CompanySetup } from '../wiring/company';
import type { CompanyOption } from './company-option';
import { inert } from './instruction-text';
import type { Prompter } from './prompter';
import { usage, type Refusal } from './refusal';
import type { Session } from './session';
import { silentLog } from './silent-log';

/** Opens the session that the call names, and lets a person agree to it. Null: no company is in play. */
export async function companySetup(
  option: CompanyOption | null,
  prompter: Prompter | null,
  { clock, stop }: Session,
): Promise<Result<CompanySetup | null, Refusal>> {
  if (option === null) return ok(null);
  const code = option.code === null ? await askCode(prompter, stop.signal) : ok(option.code);
  if (!code.ok) return code;
  const line = { origin: option.origin, clock, log: silentLog };
  const opened = await openCompanySetup(line, code.value, null, stop.signal);
  if (stop.signal.aborted) return fail({ kind: 'cancelled' });
  if (!opened.ok) return fail({ kind: 'failed', error: opened.error });
  return prompter === null ? opened : await agreed(opened.value, prompter, stop.signal);
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
async function agreed(
  setup: CompanySetup,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<Result<CompanySetup, Refusal>> {
  const { company, customer, productName } = setup.about;
  const by = company === null ? '' : `${inert(company)}: `;
  const question = `${by}set up a "${inert(productName)}" for ${inert(customer)}? [Y/n] `;
  const answer = await prompter.ask(question, signal);
  if (answer !== null && !/^n/i.test(answer.trim())) return ok(setup);
  await setup.session.complete(null, 'cancelled', new AbortController().signal);
  return fail({ kind: 'cancelled' });
}
