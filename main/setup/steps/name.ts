import { ok } from '../../../shared/result';
import type { DeviceId } from '../../../shared/domain/device-id';
import { askCloud } from '../cloud-tries';
import { friendlyName } from '../friendly-name';
import type { SetupRun, Step } from '../run';

/** The setup has succeeded; its name is not worth a long wait. */
const TRIES = 2;

/** Gives the verified device its name. A name that cannot be given is a warning: the setup has succeeded. */
export const name: Step = async (run, signal) => {
  const { session } = run.vault;
  const id = run.known.identity?.id;
  if (run.known.success !== 'verified' || session === null || id === undefined) return ok(undefined);
  const wanted = run.plan.name ?? (run.plan.interactive ? await askName(run, id, signal) : null);
  if (wanted === null) return ok(undefined);
  const named = await askCloud(run, signal, (within) => session.rename(id, wanted, within), TRIES);
  if (named.ok) run.view.learn({ name: named.value });
  else if (!signal.aborted) run.view.warn(named.error);
  return ok(undefined);
};

async function askName(run: SetupRun, id: DeviceId, signal: AbortSignal): Promise<string | null> {
  return run.ask(
    {
      question: { kind: 'name', suggestion: friendlyName(id) },
      accept: (intent) => {
        if (intent.kind === 'skip-name') return null;
        const given = intent.kind === 'name' ? intent.name.trim() : '';
        return given === '' ? undefined : given;
      },
    },
    signal,
  );
}
