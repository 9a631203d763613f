import type { WifiFault } from '../../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { Router } from '../router';
import type { GuidFields } from './guid';
import { readRouter } from './read-router';
import { faultOfCode, isStaleHandle, win32 } from './win32-codes';
import type { WlanFunctions } from './wlan-functions';
import { readAlias } from './wlan-memory';

/** Calls with the one handle of this process, opened on first use and again after the service was restarted. */
export interface WlanCalls {
  readonly functions: WlanFunctions;
  /** Resolves with the code; `tool-failed` when Windows does not come back, `service-down` when it has no such service. */
  run(call: (handle: unknown) => Promise<number>): Promise<Result<number, WifiFault>>;
  /**
   * Like `run`, for a call that hands memory over: `read` copies what is needed, or throws, then it is freed. Null: Windows
   * had nothing to hand over.
   */
  ask<T>(
    call: (handle: unknown, out: unknown[]) => Promise<number>,
    read: (data: unknown) => T,
    orElse?: (code: number) => T | undefined,
  ): Promise<Result<T, WifiFault>>;
  /** The name that Node gives this interface; null where Windows does not tell. */
  alias(guid: GuidFields): Promise<string | null>;
  /** The router behind this interface; null where there is none to be had. */
  router(guid: GuidFields): Promise<Router | null>;
}

const CLIENT_VERSION = 2;
/** The calls return at once, what they begin goes on; a stuck service must not hold us for ever. */
const CALL_LIMIT_MS = 10_000;

/** Opens nothing yet. The handle is kept: what a connection does when the handle that asked for it closes is not documented. */
export function wlanCalls(functions: WlanFunctions, clock: Clock): WlanCalls {
  let handle: unknown = null;

  async function open(): Promise<number> {
    if (handle !== null) return win32.success;
    const opened: unknown[] = [null];
    const code = await functions.WlanOpenHandle(CLIENT_VERSION, null, [null], opened);
    if (code === win32.success) handle = opened[0];
    return code;
  }

  async function once(call: (handle: unknown) => Promise<number>): Promise<number> {
    const code = await open();
    return code === win32.success ? call(handle) : code;
  }

  async function run(call: (handle: unknown) => Promise<number>): Promise<Result<number, WifiFault>> {
    const first = await withinLimit(clock, once(call));
    if (first === null) return fail({ kind: 'tool-failed' });
    if (!isStaleHandle(first)) return ok(first);
    const stale = handle;
    handle = null;
    if (stale !== null) await withinLimit(clock, functions.WlanCloseHandle(stale, null));
    const second = await withinLimit(clock, once(call));
    return second === null ? fail({ kind: 'tool-failed' }) : ok(second);
  }

  return {
    functions,
    run,
    ask: async (call, read, orElse) => {
      const out: unknown[] = [null];
      const code = await run((open) => call(open, out));
      if (!code.ok) return code;
      const other = code.value === win32.success ? undefined : orElse?.(code.value);
      if (other !== undefined) return ok(other);
      if (code.value !== win32.success) return fail(faultOfCode(code.value));
      const [data] = out;
      try {
        return ok(read(data));
      } catch {
        // What Windows, or a driver, made of it is not what it should be.
        return fail({ kind: 'tool-failed' });
      } finally {
        if (data !== null) await functions.WlanFreeMemory(data);
      }
    },
    alias: (guid) => withinLimit(clock, readAlias(functions, guid)),
    router: (guid) => withinLimit(clock, readRouter(functions, guid)),
  };
}

/** Null: the limit was reached first. */
function withinLimit<T>(clock: Clock, call: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const takeBack = clock.after(CALL_LIMIT_MS, () => {
      resolve(null);
    });
    call.then(resolve, reject).finally(takeBack);
  });
}
