import type { PracticeFault, PracticeFaultSetting } from '../../../shared/practice/world';
import type { FaultSwitches } from './world';

/** Fault switches, all off but the given ones. Setting the same fault at the same place again replaces it. */
export function createFaultSwitches(initial: readonly PracticeFaultSetting[] = []): FaultSwitches {
  let settings: readonly PracticeFaultSetting[] = [];

  const find = (name: PracticeFault, at: string): PracticeFaultSetting | undefined =>
    settings.find((setting) => setting.name === name && (setting.at === undefined || setting.at === at));

  const set = (fault: PracticeFaultSetting): void => {
    settings = [...settings.filter((other) => other.name !== fault.name || other.at !== fault.at), fault];
  };

  const countDown = (struck: PracticeFaultSetting): void => {
    if (struck.times === undefined) return;
    const left = struck.times - 1;
    settings = settings.flatMap((setting) => {
      if (setting !== struck) return [setting];
      return left > 0 ? [{ ...struck, times: left }] : [];
    });
  };

  initial.forEach(set);
  return {
    set,
    clear: () => {
      settings = [];
    },
    list: () => settings,
    has: (name, at) => find(name, at) !== undefined,
    strikes: (name, at) => {
      const struck = find(name, at);
      if (struck !== undefined) countDown(struck);
      return struck !== undefined;
    },
  };
}
