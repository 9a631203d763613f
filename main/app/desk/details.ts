import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { Verdict } from '../../../shared/setup/verdict';
import { english } from '../../../shared/texts/english';

/** Where this copy of the app runs. */
export interface AppFacts {
  readonly version: string;
  readonly system: string;
}

/** A ticket for support, always in English: codes, states, times and signs; no names of networks, no secrets. */
export function detailsText({ setup, error, mode }: AppSnapshot, app: AppFacts): string {
  const shown = setup?.error ?? error;
  const lines = [
    `app: ${app.version} on ${app.system}`,
    `mode: ${mode}`,
    `help code: ${shown?.code ?? 'none'}`,
    `meaning: ${shown === null ? 'none' : english(`error.${shown.code}.title`)}`,
    `evidence: ${JSON.stringify(shown?.evidence ?? {})}`,
  ];
  if (setup === null) return lines.join('\n');
  const { facts } = setup;
  return [
    ...lines,
    `run: ${setup.runId}`,
    `state: ${setup.state}, attempt ${setup.attempt}, after ${Math.round(setup.elapsedMs)} ms`,
    `outcome: ${setup.outcome ?? 'none'}`,
    `device: ${facts.deviceId ?? 'unknown'}, claimed before: ${String(facts.claimedBefore ?? 'unknown')}`,
    `security: ${facts.network?.security ?? 'none'}, hidden: ${String(facts.network?.hidden ?? false)}`,
    `home restored: ${String(facts.homeRestored ?? 'not moved')}`,
    ...signLines(setup.verdict),
    `warnings: ${setup.warnings.map((warning) => warning.code).join(', ') || 'none'}`,
    ...setup.passed.map((step) => `passed: ${step.state} ${Math.round(step.elapsedMs)} ms`),
  ].join('\n');
}

function signLines(verdict: Verdict | null): readonly string[] {
  if (verdict === null) return [];
  const { signs, others, signsDisagree } = verdict;
  const { trouble, ...rest } = signs;
  const told = Object.entries({ ...rest, trouble: trouble?.code ?? null });
  return [
    `signs: ${told.map(([name, value]) => `${name} ${String(value ?? 'unknown')}`).join(', ')}`,
    `signs disagree: ${String(signsDisagree)}`,
    `other possibilities: ${others.join(', ') || 'none'}`,
  ];
}
