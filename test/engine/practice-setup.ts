import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCloud } from '../../main/cloud/cloud';
import type { Clock } from '../../main/ports/clock';
import type { Log } from '../../main/ports/log';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import type { SoftApAddress } from '../../main/ports/soft-ap-device';
import { startPracticeWorld, type RunningWorld } from '../../main/practice/start-world';
import type { PracticeWorldOptions } from '../../main/practice/world-options';
import { openJournal } from '../../main/setup/journal-file';
import { startSetup, type Setup, type SetupPorts } from '../../main/setup/setup';
import { openSoftApDevice } from '../../main/softap/soft-ap-device';
import { guidedAdapter } from '../../main/wifi/guided-adapter';
import { practiceAdapter } from '../../main/wifi/practice-adapter';
import { parseProductId } from '../../shared/domain/product-id';
import { ssidFromText } from '../../shared/domain/ssid';
import { Secret } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { readWorldRecord } from '../support/world-record';

/** World and limits run this many times faster than outside, together. */
export const SPEED = 20;

/** How one setup in practice ended, on our side and on the world's. */
export interface PracticeEnd {
  readonly snapshot: SetupSnapshot;
  readonly record: Awaited<ReturnType<typeof readWorldRecord>>;
  /** The connection that the PC is on afterwards. */
  readonly connection: string | null;
  /** World milliseconds that the run took. */
  readonly elapsedMs: number;
}

interface PracticeCase {
  readonly world?: PracticeWorldOptions;
  readonly plan?: Partial<SetupPlan>;
  readonly transport?: SoftApAddress['transport'];
  /** Nothing moves the radio; with a cable device and cloud are in reach anyway. */
  readonly guided?: boolean;
  /** The same, of what only the world knows. */
  readonly planFor?: (world: RunningWorld) => Partial<SetupPlan>;
  /** Another adapter in place of the practice radio's, which is given to move along. */
  readonly wifi?: (practice: WifiAdapter, world: RunningWorld) => WifiAdapter;
  /** Who else has the token: whoever signed in, or a company's server. */
  readonly tokensOf?: (world: RunningWorld, clock: Clock) => Partial<Pick<SetupPorts, 'account' | 'company'>>;
  /** Our own clock in place of the usual one. */
  readonly clock?: (usual: Clock) => Clock;
  /** Plays the person or spoils the world while the setup runs. */
  readonly meanwhile?: (setup: Setup, world: RunningWorld) => void;
}

/** Runs one whole setup with the product's own rooms, over real sockets, in a world of its own. */
export async function setUpInPractice(one: PracticeCase): Promise<PracticeEnd> {
  const world = await startPracticeWorld({ speed: SPEED, profile: 'zero', ...one.world });
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-engine-'));
  try {
    const usual = systemClock(world.world.speed);
    const clock = one.clock?.(usual) ?? usual;
    const control = world.world.control;
    const radio = practiceAdapter(control, clock);
    const setup = startSetup(
      { ...usualPlan(world), ...one.plan, ...one.planFor?.(world) },
      {
        wifi: one.guided === true ? guidedAdapter() : (one.wifi?.(radio, world) ?? radio),
        device: openSoftApDevice(addressOf(world, one.transport ?? 'tcp'), clock),
        deviceReachableFromHome: one.world?.ethernet ?? false,
        cloud: openCloud({ origin: world.world.api, clock, log: silentLog }),
        company: null,
        account: null,
        ...one.tokensOf?.(world, clock),
        journal: openJournal(folder),
        clock,
        log: silentLog,
      },
    );
    one.meanwhile?.(setup, world);
    const snapshot = await setup.finished;
    const position = (await (await fetch(`${control}/radio`)).json()) as { connectionId: string | null };
    return {
      snapshot,
      record: await readWorldRecord(control),
      connection: position.connectionId,
      elapsedMs: snapshot.elapsedMs,
    };
  } finally {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A customer's token, the home network with its true password, nobody to ask. */
export function usualPlan(world: RunningWorld): SetupPlan {
  const { token, product, network, networkPassword } = world.world;
  return {
    claim: { kind: 'token', token: new Secret('access-token', token), product: parseProductId(product) ?? null },
    device: { kind: 'any' },
    network: { ssid: networkNamed(network), security: 'auto', hidden: false },
    login: { kind: 'password', password: new Secret('wifi-password', networkPassword) },
    name: 'till-7',
    takeOver: false,
    allowDowngrade: false,
    interactive: false,
  };
}

/** A network's name, which tests only give well. */
export function networkNamed(name: string): NonNullable<SetupPlan['network']>['ssid'] {
  const ssid = ssidFromText(name);
  if (ssid === undefined) throw new Error(`No network can have this name: ${name}`);
  return ssid;
}

function addressOf(world: RunningWorld, transport: SoftApAddress['transport']): SoftApAddress {
  const [host = '', port = ''] = (transport === 'tcp' ? world.world.softap : world.world.softapHttp).split(':');
  return { host, port: Number(port), transport };
}

const silentLog: Log = { info: () => undefined, warn: () => undefined };
