import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';

/** Where this copy of the app runs. */
export interface AppFacts {
  readonly version: string;
  readonly system: string;
}

/** The technical details for support: codes, states and times; no names of networks, no secrets. */
export function detailsText({ setup, error, mode }: AppSnapshot, app: AppFacts): string {
  const shown = setup?.error ?? error;
  const lines = [
    `app: ${app.version} on ${app.system}`,
    `mode: ${mode}`,
    `help code: ${shown?.code ?? 'none'}`,
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
    `warnings: ${setup.warnings.map((warning) => warning.code).join(', ') || 'none'}`,
    ...setup.passed.map((step) => `passed: ${step.state} ${Math.round(step.elapsedMs)} ms`),
  ].join('\n');
}
