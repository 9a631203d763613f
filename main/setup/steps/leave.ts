import { ok } from '../../../shared/result';
import { bringHome, tellIfCutOff } from '../bring-home';
import type { Step } from '../run';

/** Puts the PC back, within a bound; if that fails the snapshot says so, and journal and guard keep at it. */
export const leave: Step = async (run, signal) => {
  const back = await bringHome(run, signal);
  if (back.ok) await tellIfCutOff(run, back.value);
  else run.ports.log.warn('home-not-restored', { fault: back.error.kind });
  return ok(undefined);
};
