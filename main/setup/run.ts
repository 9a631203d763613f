import type { DeviceId } from '../../shared/domain/device-id';
import type { ProductId } from '../../shared/domain/product-id';
import type { Ssid } from '../../shared/domain/ssid';
import type { ChosenNetwork, SeenNetwork } from '../../shared/domain/wifi-network';
import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { AccessToken, ClaimCode } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import type { Verdict } from '../../shared/setup/verdict';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { CloudSession } from '../ports/cloud-session';
import type { JournalFact } from '../ports/journal';
import type { DeviceIdentity, DevicePublicKey } from '../ports/soft-ap-device';
import type { HomeConnection } from '../ports/wifi-adapter';
import type { SetupPorts } from './setup';
import type { SnapshotView } from './snapshot-view';
import type { LifeSigns } from './verification/life-signs';

/** The secrets of one run. They are nowhere else in this room, and go when the run ends. */
export interface Vault {
  token: AccessToken | null;
  session: CloudSession | null;
  /** Open from the way home until the verdict. */
  stream: HomeStream | null;
  claim: { readonly code: ClaimCode; readonly madeAt: number; readonly sent: boolean } | null;
  login: WifiLogin | null;
  /** The log-in that this PC has tried. */
  tried: WifiLogin | null;
}

/** The event stream, and when the first look beside it was answered; null: it was not, or not yet. */
export interface HomeStream {
  readonly signs: LifeSigns;
  lookedAt: number | null;
  readonly end: () => void;
}

/** What the cloud said before the PC left its network, to compare with afterwards. */
export interface Baseline {
  readonly lastHandshakeAt: ReadonlyMap<DeviceId, number | null>;
  /** Server time minus our wall time, in milliseconds. */
  readonly serverAheadMs: number;
}

/** The last connect-ap: our monotonic and our wall time just before it was sent. */
export interface SentConnect {
  readonly at: number;
  readonly wallTime: number;
  /** Was the device's network seen to vanish? */
  readonly left: boolean;
}

/** What the steps of a run have found out, for the steps after them. No secrets. */
export interface Known {
  baseline: Baseline | null;
  ownedIds: Set<DeviceId>;
  home: HomeConnection | null;
  /** The network that the PC came from, by its own name; null: it was on none, or nobody knows. */
  homeSsid: Ssid | null;
  /** We moved the PC away and have not put it back yet. */
  away: boolean;
  /** The network that the PC left the device for, by the will of somebody; null: it did not, or that was asked about. */
  wentTo: Ssid | null;
  /** The device answers where the PC is now. */
  atDevice: boolean;
  deviceSsid: Ssid | null;
  nearby: readonly SeenNetwork[];
  /** What this computer heard itself when it looked for the device, and what the device said it hears. */
  heardHere: readonly SeenNetwork[];
  heardByDevice: readonly SeenNetwork[];
  /** Was the cloud in reach where the device answered? null: nobody asked. */
  cloudAtDevice: boolean | null;
  /** Who answered when the PC had joined. */
  met: DeviceId | null;
  identity: DeviceIdentity | null;
  key: DevicePublicKey | null;
  takeOver: boolean;
  allowDowngrade: boolean;
  network: ChosenNetwork | null;
  /** Each new password is tried with this PC before the device gets it. */
  checkPassword: boolean;
  /** The device did not get in: whether it sees the network at all is looked at before the next try. */
  doubtsNetwork: boolean;
  /** The network that was chosen is not among those that the device sees. */
  networkMissing: boolean;
  /** Only the password has to be asked again, for this reason. */
  askPassword: SetupError | null;
  /** Another network has to be asked for, or the same better named, for this reason. */
  askNetwork: SetupError | null;
  connect: SentConnect | null;
  /** The verdict of the last verification that was no success. */
  verdict: Verdict | null;
  success: 'verified' | 'configured' | 'unconfirmed' | null;
  /** The claim code grew too old on the way to the device: back to the internet for a new one (cloud 7.9). */
  codeTooOld: boolean;
  /** How often that was so in this run. */
  codeRenewals: number;
}

/** The plan without its secrets: those are in the vault. */
export interface RunPlan extends Omit<SetupPlan, 'claim' | 'login' | 'checkPassword'> {
  readonly claim:
    | { readonly kind: 'token'; readonly product: ProductId | null }
    | { readonly kind: 'code' }
    | { readonly kind: 'none' };
}

/** One run as its steps see it. */
export interface SetupRun {
  readonly runId: string;
  readonly plan: RunPlan;
  /** Replaced when a person takes over moving the PC. */
  ports: SetupPorts;
  readonly view: SnapshotView;
  readonly vault: Vault;
  readonly known: Known;
  readonly note: (fact: JournalFact) => Promise<void>;
  /** Asks until an intent fits; null when the signal aborts. */
  ask<T>(request: Request<T>, signal: AbortSignal): Promise<T | null>;
}

/** A question, with what an intent means as its answer; undefined: it does not fit, go on waiting. */
export interface Request<T> {
  readonly question: SetupQuestion;
  readonly rescan?: boolean;
  readonly accept: (intent: SetupIntent) => T | undefined;
}

export type StepResult = Result<void, SetupError>;

/** One state's work. It ends soon after the signal aborts; what it returns then is not looked at. */
export type Step = (run: SetupRun, signal: AbortSignal) => Promise<StepResult>;

/** What is known at the start. */
export function nothingKnown(plan: SetupPlan): Known {
  return {
    baseline: null,
    ownedIds: new Set(),
    home: null,
    homeSsid: null,
    away: false,
    wentTo: null,
    atDevice: false,
    deviceSsid: null,
    nearby: [],
    heardHere: [],
    heardByDevice: [],
    met: null,
    cloudAtDevice: null,
    identity: null,
    key: null,
    takeOver: plan.takeOver,
    allowDowngrade: plan.allowDowngrade,
    network: plan.network,
    checkPassword: plan.checkPassword ?? false,
    doubtsNetwork: false,
    networkMissing: false,
    askPassword: null,
    askNetwork: null,
    connect: null,
    verdict: null,
    success: null,
    codeTooOld: false,
    codeRenewals: 0,
  };
}

/** What is left of a plan when its secrets are in the vault. */
export function planOfRun(plan: SetupPlan): RunPlan {
  const { device, network, name, takeOver, allowDowngrade, interactive, claim } = plan;
  const way = claim.kind === 'token' ? { kind: claim.kind, product: claim.product } : { kind: claim.kind };
  return { device, network, name, takeOver, allowDowngrade, interactive, claim: way };
}

/** The secrets that the plan brings. */
export function fullVault(plan: SetupPlan, now: number): Vault {
  const { claim, login } = plan;
  return {
    token: claim.kind === 'token' ? claim.token : null,
    session: null,
    stream: null,
    claim: claim.kind === 'code' && claim.code !== null ? { code: claim.code, madeAt: now, sent: false } : null,
    login,
    tried: null,
  };
}

/** The run is over. */
export function emptyVault(vault: Vault): void {
  vault.stream?.end();
  vault.token = vault.session = vault.stream = vault.claim = vault.login = vault.tried = null;
}
