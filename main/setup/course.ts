import type { ErrorCode, SetupError } from '../../shared/errors/error-codes';
import type { SetupState } from '../../shared/setup/states';
import { needsRenewal } from './code-age';
import { hearsLess } from './downgrade';
import { retryTarget } from './retry-targets';
import type { SetupRun } from './run';
import { passwordCheck } from './steps/check-password';

const REJOINS = 2;
/** Here the computer may wander off the device's network, and only has to come back. */
const AT_THE_DEVICE: readonly SetupState[] = ['readDevice', 'scan', 'configure', 'connect'];

/** Only the password was turned down. */
const passwordIsWrong: readonly ErrorCode[] = [
  'password-invalid',
  'certificate-unusable',
  'password-check-failed',
  'wifi-credentials-rejected',
];

/** The computer left, or is about to be seen to have left. */
const outOfReach: readonly ErrorCode[] = ['switched-away', 'device-unreachable'];

/** The network may well have turned the password down. */
const passwordIsDoubtful: readonly ErrorCode[] = [
  'password-invalid',
  'certificate-unusable',
  'password-check-failed',
  'wifi-credentials-rejected',
  'device-keeps-trying',
  'device-on-older-network',
];

/** What was not sent says nothing of the network. */
const neverSent: readonly ErrorCode[] = ['password-invalid', 'certificate-unusable', 'password-check-failed'];

/** The device cannot be told this network, does not see it, or sees one that may only have its name. */
const networkIsWrong: readonly ErrorCode[] = ['network-not-found', 'network-name-unsupported', 'network-downgraded'];

/** What the machine decides by: how the last step ended, and where a person or the evidence sends the run next. */
export class Course {
  error: SetupError | null = null;
  cancelled = false;
  /** After a failure: what was missing is there after all. */
  lateSign = false;
  readonly #run: SetupRun;
  #rejoins = 0;

  constructor(run: SetupRun) {
    this.#run = run;
  }

  failed(): boolean {
    return this.error !== null;
  }

  hasWandered(): boolean {
    const { state } = this.#run.view.snapshot();
    const isAway = this.error !== null && outOfReach.includes(this.error.code);
    const isWanted = this.#run.known.wentTo !== null;
    return isAway && !isWanted && AT_THE_DEVICE.includes(state) && this.#rejoins < REJOINS;
  }

  /** Somebody took the computer to another network, and is asked: the system is not fought over it. */
  wasTakenAway(): boolean {
    return this.error?.code === 'switched-away' && this.#run.known.wentTo !== null;
  }

  askToGoOn(): void {
    this.#rejoins = 0;
    this.error = null;
  }

  comeBack(): void {
    this.#rejoins += 1;
    this.error = null;
  }

  /** The claim code grew too old before it was sent, and another can be made. */
  needsNewCode(): boolean {
    return this.#run.known.codeTooOld;
  }

  /** The way to the device is a long one, and code or token may die on it. */
  mustRenewFirst(): boolean {
    return needsRenewal(this.#run);
  }

  /** The password is tried before the device is looked for, or is gone back to. */
  checksPassword(): boolean {
    return passwordCheck(this.#run) !== null;
  }

  /** Only the password is wrong, and somebody can type it again. */
  wantsPassword(): boolean {
    return this.error !== null && passwordIsWrong.includes(this.error.code) && this.#run.plan.interactive;
  }

  askPassword(): void {
    this.#run.known.askPassword = this.error;
    this.#run.known.doubtsNetwork ||= this.error?.code !== 'password-check-failed';
    this.#rejoins = 0;
    this.error = null;
  }

  /** Only the network is wrong, and somebody can choose or name another. */
  wantsNetwork(): boolean {
    return this.error !== null && networkIsWrong.includes(this.error.code) && this.#run.plan.interactive;
  }

  askNetwork(): void {
    this.#run.known.askNetwork = this.error;
    this.#rejoins = 0;
    this.error = null;
  }

  waitsForPerson(): boolean {
    return this.failed() && !this.cancelled && this.#run.plan.interactive;
  }

  networkChosen(): boolean {
    const { known, vault, plan } = this.#run;
    // A script has said what it wants: whether it is there, the device finds out.
    if (known.networkMissing && plan.interactive) return false;
    if (known.askPassword !== null || known.askNetwork !== null) return false;
    return known.network !== null && (vault.login !== null || !plan.interactive);
  }

  /** The device's own scan is slow, and can hang its server: it is asked only where its answer can change something. */
  shouldLookFirst(): boolean {
    const { known } = this.#run;
    if (known.network === null || known.network.hidden) return false;
    return known.doubtsNetwork || known.network.security === 'auto' || hearsLess(this.#run);
  }

  atDevice(): boolean {
    return this.#run.known.atDevice;
  }

  verified(): boolean {
    return this.#run.known.success === 'verified';
  }

  retryTarget(): SetupState | null {
    const { home, connect } = this.#run.known;
    if (this.error === null) return null;
    // Whatever failed: nothing is moved before home is remembered.
    if (home === null) return 'signIn';
    const target = retryTarget(this.error.code, connect !== null);
    return target === 'findDevice' && this.mustRenewFirst() ? 'claimCode' : target;
  }

  /** Whatever the reason was: what is there by now is looked at. */
  followLateSign(): void {
    this.lateSign = false;
    this.prepareRetry();
  }

  prepareRetry(): void {
    const { known } = this.#run;
    known.verdict = null;
    const code = this.error?.code;
    if (code !== undefined && passwordIsDoubtful.includes(code)) {
      known.askPassword = this.error;
      known.doubtsNetwork = !neverSent.includes(code);
    }
    if (code === 'device-changed') known.identity = null;
    if (code === 'device-changed' || code === 'device-not-found') known.deviceSsid = null;
    this.#rejoins = 0;
    this.error = null;
  }
}
