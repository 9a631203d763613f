import { ok } from '../../../shared/result';
import { bringHome } from '../bring-home';
import type { Step } from '../run';

/** Puts the PC back, within a bound; if that fails the snapshot says so, and journal and guard keep at it. */
export const leave: Step = async (run, signal) => {
  const fault = await bringHome(run, signal);
  if (fault !== null) run.ports.log.warn('home-not-restored', { fault: fault.kind });
  return ok(undefined);
};
