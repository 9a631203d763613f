import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import type { SetupFlow } from '../../shared/company/contract';
import type { PracticeFaultSetting, PracticeWorld } from '../../shared/practice/world';
import type { SetupState } from '../../shared/setup/states';
import { startCompany, type RunningCompany } from '../support/company';
import { makePlace, startTerminal, type EndedRun, type ResultLine, type TerminalRun } from '../support/terminal';
import { readFacts, type WorldControl } from '../support/world-control';
import { readWorldRecord, type CloudRequest } from '../support/world-record';
import { codeRequests } from './asked';

/** World, server and every limit run this many times faster than the clock on the wall, together. */
const SPEED = 20;

export interface Scenario {
  /** The company's session; null: without a company, as `words` and `env` say. */
  readonly flow: SetupFlow | null;
  /** The company's own name of the person; a new one by default. */
  readonly user?: string;
  readonly faults?: readonly PracticeFaultSetting[];
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A claim code that another device has used up, and that this run is told to send all the same. */
  readonly spentCode?: string;
  /** The same device again, after its SETUP button was held. */
  readonly sameDevice?: boolean;
  /** What happens in the world once the run has come to a state. */
  readonly when?: Partial<Record<SetupState, (world: WorldControl, run: TerminalRun) => Promise<void> | void>>;
}

/** How a run ended: for the person, at the device, in the cloud, and in the company's own record. */
export interface ScenarioEnd {
  readonly result: ResultLine;
  readonly warnings: readonly (string | null)[];
  readonly deviceId: string;
  /** Of this run: the claim codes that it was sent. */
  readonly device: {
    readonly claimed: boolean;
    readonly claimCodes: readonly string[];
    readonly commands: readonly string[];
  };
  /** The requests of this run, in their order: from the app, and from the company's server. */
  readonly app: readonly CloudRequest[];
  readonly server: readonly CloudRequest[];
  readonly session: Awaited<ReturnType<RunningCompany['status']>> | null;
}

/** One company, one world; devices come out of their boxes one after the other. */
export interface ScenarioStage {
  readonly company: RunningCompany;
  play(scenario: Scenario): Promise<ScenarioEnd>;
  /** The file of a company's own edition, by which its customers sign in (flow B). */
  readonly brandFile: string;
  /** A claim code of the world's own customer, made by hand. */
  makeCode(): Promise<string>;
  /** Ten failed log-ins, after which the cloud answers nobody of this address for half an hour (cloud 5.4). */
  lockAddress(): Promise<void>;
  close(): Promise<void>;
}

export async function openScenarioStage(): Promise<ScenarioStage> {
  const company = await startCompany(SPEED);
  const place = makePlace();
  const brandFile = writeBrand(place.stateHome, company);
  const spent = new Set<string>();
  let number = 0;
  return {
    company,
    brandFile,
    play: async (scenario) => {
      number += 1;
      await prepare(company.world, scenario, number === 1);
      const customer = { user: scenario.user ?? `customer-${number}`, label: `Customer ${number}` };
      const opened = scenario.flow === null ? null : await company.openCode({ ...customer, flow: scenario.flow });
      const { control } = company.world.facts;
      const { cloud, device } = await readWorldRecord(control);
      const before = { requests: cloud.length, codes: device.claimCodes.length };
      const where = ['setup', '--json', '--wifi', 'practice', '--practice', control];
      const who = opened === null ? [] : ['--broker', company.url, '--session-code', opened.code];
      const run = await startTerminal([...where, ...who, ...(scenario.words ?? [])], place, scenario.env);
      await disturb(scenario, company.world, run);
      const ended = await run.ended;
      const end = await endOf(company, ended, before, opened?.session ?? null);
      expectRules(end, new Set([...spent].filter((code) => code !== scenario.spentCode)));
      if (end.device.claimed) for (const code of end.device.claimCodes) spent.add(code);
      return end;
    },
    makeCode: () => makeCode(company.world.facts),
    lockAddress: () => lockAddress(company.world.facts),
    close: async () => {
      await company.close();
      place.remove();
    },
  };
}

async function prepare(
  world: WorldControl,
  { faults = [], sameDevice = false }: Scenario,
  first: boolean,
): Promise<void> {
  await world.clearFaults();
  if (sameDevice) await world.holdSetup();
  else if (!first) await world.nextDevice();
  for (const fault of faults) await world.fault(fault);
}

async function disturb({ when = {} }: Scenario, world: WorldControl, run: TerminalRun): Promise<void> {
  const moments = Object.entries(when).map(async ([state, act]) => {
    // A run that ends before a moment comes is judged by how it ended.
    const came = await run
      .seen((line) => line.type === 'state' && line.state === state)
      .then(
        () => true,
        () => false,
      );
    if (came) await act(world, run);
  });
  await Promise.all(moments);
}

async function endOf(
  company: RunningCompany,
  ended: EndedRun,
  before: { readonly requests: number; readonly codes: number },
  session: string | null,
): Promise<ScenarioEnd> {
  const { control } = company.world.facts;
  await expect.poll(async () => (await readWorldRecord(control)).openStreams).toBe(0);
  const { device, cloud } = await readWorldRecord(control);
  const requests = cloud.slice(before.requests);
  const byServer = (request: CloudRequest): boolean => request.tool?.startsWith('photon-setup-broker') === true;
  return {
    result: ended.result(),
    warnings: ended.lines().flatMap((line) => (line.type === 'warning' ? [line.code] : [])),
    deviceId: (await readFacts(company.world.facts)).deviceId,
    device: { ...device, claimCodes: device.claimCodes.slice(before.codes) },
    app: requests.filter((request) => !byServer(request)),
    server: requests.filter(byServer),
    session: session === null ? null : await company.status(session),
  };
}

/** What holds in every scenario, however it ends (issue of claiming; cloud 7.10). */
function expectRules({ result, device, app, server }: ScenarioEnd, spent: ReadonlySet<string>): void {
  expect(result.homeRestored).not.toBe(false);
  const all = [...app, ...server];
  expect(all.filter(({ tokenInUrl }) => tokenInUrl)).toEqual([]);
  expect(app.filter(({ client }) => client === 'server' || client === 'unknown')).toEqual([]);
  // One that nobody knows is turned away, and makes none.
  const made = codeRequests(all).filter(({ token, status }) => token !== 'unknown' || status !== 401);
  for (const { path, token } of made) expect(token).toBe(path === '/v1/device_claims' ? 'developer' : 'customer');
  const codes = new Set(device.claimCodes);
  expect(codes.size).toBeLessThanOrEqual(1);
  for (const code of codes) expect(spent).not.toContain(code);
}

async function makeCode({ api, token, product }: PracticeWorld): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(`${api}/v1/products/${product}/device_claims`, { method: 'POST', headers });
  return z.object({ claim_code: z.string() }).parse(await reply.json()).claim_code;
}

async function lockAddress({ api, email }: PracticeWorld): Promise<void> {
  const client = { client_id: 'particle', client_secret: 'particle' };
  const body = new URLSearchParams({ ...client, grant_type: 'password', username: email, password: 'wrong' });
  for (let attempt = 0; attempt < 10; attempt += 1) await fetch(`${api}/oauth/token`, { method: 'POST', body });
}

function writeBrand(folder: string, { appClient, world }: RunningCompany): string {
  const file = path.join(folder, 'brand.json');
  const customers = { product: world.facts.product, clientId: appClient.id, clientSecret: appClient.secret };
  writeFileSync(file, JSON.stringify({ customers }));
  return file;
}
