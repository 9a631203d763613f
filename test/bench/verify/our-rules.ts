import { Secret } from '../../../shared/secret';
import { nothingKnown, planOfRun, type SetupRun } from '../../../main/setup/run';
import { SnapshotView } from '../../../main/setup/snapshot-view';
import { rejoinHome } from '../../../main/setup/steps/rejoin-home';
import { claimCode } from '../../../main/setup/steps/claim-code';
import { signIn } from '../../../main/setup/steps/sign-in';
import { verify } from '../../../main/setup/steps/verify';
import { fakePorts } from '../../../main/setup/testing/fake-ports';
import { DEVICE, FakeWorld } from '../../../main/setup/testing/fake-world';
import { scripted } from '../../../main/setup/testing/plans';
import { VirtualClock } from '../../../main/setup/testing/virtual-clock';
import { ModelledCloud, type CloudScene, type Published, type Truth } from './modelled-cloud';
import type { Random } from './random';

/** How one device's verification ended. Times in milliseconds since connect-ap. */
export interface Ended {
  /** null: no success was told. */
  readonly verifiedAt: number | null;
  /** When it was told. */
  readonly toldAt: number;
  /** Calls of the API in the whole setup, event stream and naming not counted. */
  readonly calls: number;
}

/** What the PC has seen by the time it is home again. */
interface Scene {
  readonly backAt: number;
  readonly truth: Truth;
  readonly events: readonly Published[];
  readonly streamWorks: boolean;
  /** The last handshake that the list showed before the setup; null: not in the list. */
  readonly handshakeBefore: number | null;
  readonly serverAheadMs: number;
}

/** Runs the product's own steps at the cloud, before and after connect-ap, on a virtual clock that stands at connect-ap. */
export async function verifyWithOurs(random: Random, scene: Scene): Promise<Ended> {
  const clock = new VirtualClock();
  const cloud = new ModelledCloud(clock, random, { ...scene, before: listedBefore(scene) });
  const run = runOf(clock, cloud);
  const { signal } = new AbortController();
  for (const step of [signIn, claimCode]) await step(run, signal);
  run.known.connect = { at: 0, wallTime: clock.wallTime(), left: true };
  const ended = await clock.until(
    clock.sleep(scene.backAt).then(async () => {
      const back = await rejoinHome(run, signal);
      return back.ok ? verify(run, signal) : back;
    }),
    3_600_000,
  );
  const toldAt = clock.now();
  return { verifiedAt: ended.ok ? toldAt : null, toldAt, calls: cloud.calls };
}

function listedBefore({ handshakeBefore, serverAheadMs }: Scene): CloudScene['before'] {
  const device = { id: DEVICE, name: null, online: true, productId: null, updating: false };
  return { value: handshakeBefore === null ? [] : [{ ...device, lastHandshakeAt: handshakeBefore }], serverAheadMs };
}

/** A run that has come as far as this step, on a PC that cannot see the device's own network. */
function runOf(clock: VirtualClock, cloud: ModelledCloud): SetupRun {
  const plan = scripted();
  const ports = fakePorts(new FakeWorld(clock));
  return {
    runId: 'bench',
    plan: planOfRun(plan),
    ports: { ...ports, wifi: { ...ports.wifi, observe: { ...ports.wifi.observe, scan: null } } },
    view: new SnapshotView('bench', clock, ports.log),
    vault: {
      token: new Secret('access-token', 'bench'),
      session: cloud.session,
      stream: null,
      claim: null,
      login: null,
      tried: null,
    },
    known: { ...nothingKnown(plan), identity: { id: DEVICE, claimedBefore: false } },
    note: () => Promise.resolve(),
    ask: () => Promise.resolve(null),
  };
}
