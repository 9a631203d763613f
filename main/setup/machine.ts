import { createMachine, fromPromise } from 'xstate';
import type { SetupState } from '../../shared/setup/states';
import type { Course } from './course';
import { retryStates } from './retry-targets';

/** The states in which something is done; the others only wait. */
export type WorkingState = Exclude<SetupState, 'failed' | 'done'>;

/** What the machine drives. It knows neither plan nor secrets. */
export interface Work {
  readonly course: Course;
  enter(state: SetupState): void;
  /** Does a state's work and leaves how it ended in the course. */
  step(state: WorkingState, signal: AbortSignal): Promise<void>;
  /** Waits, after a failure, for what was missing; leaves in the course whether it came. */
  awaitLateSign(signal: AbortSignal): Promise<void>;
  /** Closes the run. */
  finish(): Promise<void>;
}

interface Way {
  readonly target: SetupState | 'closing';
  readonly guard?: () => boolean;
  readonly actions?: () => void;
  /** Also from the state itself: it begins anew. */
  readonly reenter?: true;
}

/** The table of what comes next. `leaving` is the only exit of a cancel, a quit and a failure. */
export function setupMachine(work: Work) {
  const { course } = work;
  const enter = (state: SetupState) => (): void => {
    work.enter(state);
  };
  const doing = (state: WorkingState, ways: readonly Way[]) => ({
    entry: enter(state),
    invoke: {
      src: fromPromise(({ signal }) => work.step(state, signal)),
      onDone: [...ways],
      onError: 'leaving',
    },
  });
  const step = (state: WorkingState, ...next: readonly Way[]) =>
    doing(state, [
      {
        guard: () => course.wasTakenAway(),
        target: 'joinDevice',
        reenter: true,
        actions: () => {
          course.askToGoOn();
        },
      },
      {
        guard: () => course.hasWandered(),
        target: 'joinDevice',
        actions: () => {
          course.comeBack();
        },
      },
      {
        guard: () => course.wantsPassword(),
        target: 'chooseNetwork',
        actions: () => {
          course.askPassword();
        },
      },
      {
        guard: () => course.wantsNetwork(),
        target: 'scan',
        actions: () => {
          course.askNetwork();
        },
      },
      { guard: () => course.failed(), target: 'leaving' },
      ...next,
    ]);
  const retry = retryStates.map((target) => ({
    guard: () => course.retryTarget() === target,
    target,
    actions: () => {
      course.prepareRetry();
    },
  }));
  const checking: Way = { guard: () => course.checksPassword(), target: 'checkPassword' };
  const cancel = () => {
    course.cancelled = true;
  };

  return createMachine({
    id: 'setup',
    initial: 'signIn',
    on: { CANCEL: { target: '.leaving', actions: cancel } },
    states: {
      signIn: step('signIn', { target: 'claimCode' }),
      claimCode: step('claimCode', { target: 'rememberHome' }),
      rememberHome: step('rememberHome', checking, { target: 'findDevice' }),
      checkPassword: step(
        'checkPassword',
        { guard: () => course.mustRenewFirst(), target: 'claimCode' },
        { target: 'findDevice' },
      ),
      findDevice: step('findDevice', { target: 'joinDevice' }),
      joinDevice: step('joinDevice', { target: 'readDevice' }),
      readDevice: step(
        'readDevice',
        { guard: () => course.networkChosen() && !course.shouldLookFirst(), target: 'configure' },
        { target: 'scan' },
      ),
      scan: step('scan', { guard: () => course.networkChosen(), target: 'configure' }, { target: 'chooseNetwork' }),
      chooseNetwork: step(
        'chooseNetwork',
        checking,
        { guard: () => course.atDevice(), target: 'configure' },
        { guard: () => course.mustRenewFirst(), target: 'claimCode' },
        { target: 'findDevice' },
      ),
      configure: step('configure', { target: 'connect' }),
      connect: step('connect', { target: 'rejoinHome' }),
      rejoinHome: step('rejoinHome', { guard: () => course.needsNewCode(), target: 'claimCode' }, { target: 'verify' }),
      verify: step('verify', { guard: () => course.verified(), target: 'name' }, { target: 'done' }),
      name: step('name', { target: 'done' }),
      done: { entry: enter('done'), always: 'closing' },
      failed: {
        entry: enter('failed'),
        invoke: {
          src: fromPromise(({ signal }) => work.awaitLateSign(signal)),
          onDone: {
            guard: () => course.lateSign,
            target: 'rejoinHome',
            actions: () => {
              course.followLateSign();
            },
          },
        },
        on: { RETRY: retry },
      },
      leaving: {
        ...doing('leaving', [{ guard: () => course.waitsForPerson(), target: 'failed' }, { target: 'closing' }]),
        on: { CANCEL: { actions: cancel } },
      },
      closing: {
        invoke: { src: fromPromise(() => work.finish()), onDone: 'ended', onError: 'ended' },
        on: { CANCEL: {} },
      },
      ended: { type: 'final', on: { CANCEL: {} } },
    },
  });
}
