import {
  practiceWorldSchema,
  radioPositionSchema,
  type PracticeFaultSetting,
  type PracticeWorld,
} from '../../shared/practice/world';

/** What a person or a test does with a practice world while it runs. */
export interface WorldControl {
  /** As it said when it started. */
  readonly facts: PracticeWorld;
  /** The name of the device's own network. */
  readonly deviceNetwork: string;
  /** Switches one fault on, for as often as it says. */
  fault(setting: PracticeFaultSetting): Promise<void>;
  clearFaults(): Promise<void>;
  /** Puts the world's time forward: tokens and claim codes grow old at once. */
  skipTime(ms: number): Promise<void>;
  /** The next device from its box, in setup mode. */
  nextDevice(): Promise<void>;
  /** The connection that the PC's radio is on now, null when it is on none. */
  whereIsThePc(): Promise<string | null>;
  /** A person holds SETUP until the light flashes blue. */
  holdSetup(): Promise<void>;
  /** What a person does in the PC's Wi-Fi menu. */
  joinDeviceNetwork(): Promise<void>;
  returnTo(connection: string | null): Promise<void>;
}

/** Reaches a world by its control port. */
export function controlOf(facts: PracticeWorld): WorldControl {
  const post = (route: string, body?: unknown): Promise<void> =>
    control(facts, 'POST', route, body).then(() => undefined);
  return {
    facts,
    deviceNetwork: Buffer.from(facts.deviceSsidHex, 'hex').toString(),
    fault: (setting) => post('faults', setting),
    clearFaults: () => control(facts, 'DELETE', 'faults').then(() => undefined),
    skipTime: (ms) => post('skip-time', { ms }),
    nextDevice: () => post('reset-device'),
    whereIsThePc: async () => radioPositionSchema.parse(await control(facts, 'GET', 'radio')).connectionId,
    holdSetup: () => post('hold-setup'),
    joinDeviceNetwork: () => post('radio/join', { ssidHex: facts.deviceSsidHex }),
    returnTo: (connectionId) => post('radio/return', { connectionId }),
  };
}

/** The world as it is now: its device may be another one. */
export async function readFacts(facts: PracticeWorld): Promise<PracticeWorld> {
  return practiceWorldSchema.parse(await control(facts, 'GET', 'world'));
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
