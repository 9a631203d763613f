import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { practiceWorldSchema, radioPositionSchema } from '../../shared/practice/world';
import type { PracticeFaultSetting, PracticeWorld } from '../../shared/practice/world';

const program = path.resolve(import.meta.dirname, '../../out/cli/index.js');

/** A practice world in a process of its own, started as a person would. */
export interface RunningWorld {
  readonly facts: PracticeWorld;
  readonly pid: number;
  /** The name of the device's own network. */
  readonly deviceNetwork: string;
  /** Switches one fault on, for as often as it says. */
  fault(setting: PracticeFaultSetting): Promise<void>;
  clearFaults(): Promise<void>;
  /** The next device from its box, in setup mode. */
  nextDevice(): Promise<void>;
  /** The connection that the PC's radio is on now, null when it is on none. */
  whereIsThePc(): Promise<string | null>;
  /** A person holds SETUP until the light flashes blue. */
  holdSetup(): Promise<void>;
  /** What a person does in the PC's Wi-Fi menu. */
  joinDeviceNetwork(): Promise<void>;
  returnTo(connection: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Starts `photon-setup practice` from the built terminal program and reads its one line. */
export async function startPracticeWorld(args: readonly string[] = []): Promise<RunningWorld> {
  const child = spawn(process.execPath, [program, 'practice', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const endWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithUs);
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text)),
    ended.then(() => ''),
  ]);
  const said = practiceWorldSchema.safeParse(line === '' ? null : JSON.parse(line));
  if (!said.success) {
    child.kill('SIGKILL');
    throw new Error(`The practice world did not say where it is: ${line}`, { cause: said.error });
  }
  const facts = said.data;
  return {
    facts,
    pid: child.pid ?? 0,
    deviceNetwork: Buffer.from(facts.deviceSsidHex, 'hex').toString(),
    fault: (setting) => control(facts, 'POST', 'faults', setting).then(() => undefined),
    clearFaults: () => control(facts, 'DELETE', 'faults').then(() => undefined),
    nextDevice: () => control(facts, 'POST', 'reset-device').then(() => undefined),
    whereIsThePc: async () => radioPositionSchema.parse(await control(facts, 'GET', 'radio')).connectionId,
    holdSetup: () => control(facts, 'POST', 'hold-setup').then(() => undefined),
    joinDeviceNetwork: () =>
      control(facts, 'POST', 'radio/join', { ssidHex: facts.deviceSsidHex }).then(() => undefined),
    returnTo: (connectionId) => control(facts, 'POST', 'radio/return', { connectionId }).then(() => undefined),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', endWithUs);
    },
  };
}

async function control(facts: PracticeWorld, method: string, route: string, body?: unknown): Promise<unknown> {
  const reply = await fetch(new URL(route, facts.control.endsWith('/') ? facts.control : `${facts.control}/`), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!reply.ok) throw new Error(`The world's control port answered ${String(reply.status)} to ${method} ${route}.`);
  const text = await reply.text();
  return text === '' ? null : JSON.parse(text);
}
