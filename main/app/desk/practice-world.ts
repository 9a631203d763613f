import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { practiceWorldSchema, type PracticeFaultSetting, type PracticeWorld } from '../../../shared/practice/world';
import { fail, ok, type Result } from '../../../shared/result';

const ASK_LIMIT_MS = 3000;

/** How a practice world is found or brought to life. */
export interface PracticeSources {
  /** A world somebody else runs, named by a control address; used instead of any other. */
  readonly given: string | null;
  /** The control address of the world that this app started earlier, perhaps in a former life. */
  readonly remembered: () => string | null;
  readonly remember: (control: string) => void;
  /** Starts a world in a process of its own; the one line it prints. */
  readonly spawn: () => Promise<string>;
}

/** Attaches to the given world, else to the one from before if it still lives, else to a new one. */
export async function attachPractice(sources: PracticeSources): Promise<Result<PracticeWorld, SetupError>> {
  const earlier = sources.given ?? sources.remembered();
  const known = earlier === null ? undefined : await askWorld(earlier);
  if (known !== undefined) return ok(known);
  if (sources.given !== null) return fail(setupError('internal', { saw: 'practice-world-gone' }));
  const started = parseWorld(await sources.spawn().catch(() => ''));
  if (started === undefined) return fail(setupError('internal', { saw: 'practice-world-did-not-start' }));
  sources.remember(started.control);
  return ok(started);
}

/** What the world at this control address says of itself; `undefined` when there is none, or none on this machine. */
export async function askWorld(control: string): Promise<PracticeWorld | undefined> {
  if (!isLoopback(control)) return undefined;
  try {
    const reply = await fetch(routeOf(control, '/world'), { signal: AbortSignal.timeout(ASK_LIMIT_MS) });
    return reply.ok ? parseWorld(await reply.text()) : undefined;
  } catch {
    return undefined;
  }
}

/** Does something to the virtual world that only a hand could do to a real one. False: nobody there, or refused. */
export function tellWorld(
  control: string,
  what: 'hold-setup' | 'leave-setup' | 'reset-device' | 'shutdown',
): Promise<boolean> {
  return send(control, 'POST', `/${what}`, {});
}

/** From now on exactly these faults are in the world. False: nobody there, or refused. */
export async function setWorldFaults(control: string, faults: readonly PracticeFaultSetting[]): Promise<boolean> {
  let done = await send(control, 'DELETE', '/faults', {});
  for (const fault of faults) done = (await send(control, 'POST', '/faults', fault)) && done;
  return done;
}

async function send(control: string, method: 'POST' | 'DELETE', path: string, body: object): Promise<boolean> {
  if (!isLoopback(control)) return false;
  try {
    const signal = AbortSignal.timeout(ASK_LIMIT_MS);
    return (await fetch(routeOf(control, path), { method, body: JSON.stringify(body), signal })).ok;
  } catch {
    return false;
  }
}

function routeOf(control: string, path: string): string {
  return control.replace(/\/+$/, '') + path;
}

function parseWorld(line: string): PracticeWorld | undefined {
  try {
    return practiceWorldSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function isLoopback(control: string): boolean {
  try {
    const url = new URL(control);
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  } catch {
    return false;
  }
}
