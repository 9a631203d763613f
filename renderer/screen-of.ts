import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import type { ChoosingView } from '../shared/ipc/choosing-view';
import type { CompanyView } from '../shared/ipc/company-view';
import type { SetupError } from '../shared/errors/error-codes';
import type { SetupInstruction, SetupQuestion, SetupSnapshot } from '../shared/setup/snapshot';

type Asking<Kind extends SetupQuestion['kind']> = Extract<SetupQuestion, { readonly kind: Kind }>;

/** What the window shows. The key changes exactly when the heading should get the focus. */
export type Screen =
  | { readonly kind: 'waking' }
  | { readonly kind: 'start' }
  /** A company's setup, before it begins. */
  | { readonly kind: 'company'; readonly view: CompanyView }
  /** The network, before anything is done. */
  | { readonly kind: 'network-first'; readonly choosing: ChoosingView }
  | { readonly kind: 'opening' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'find-device'; readonly setup: SetupSnapshot; readonly question: Asking<'which-device'> | null }
  | { readonly kind: 'choose-network'; readonly setup: SetupSnapshot; readonly question: Asking<'which-network'> }
  | {
      readonly kind: 'network-again';
      readonly setup: SetupSnapshot;
      readonly question: Asking<'which-network'>;
      readonly because: SetupError;
    }
  | { readonly kind: 'password-again'; readonly setup: SetupSnapshot; readonly question: Asking<'password'> }
  | { readonly kind: 'take-over'; readonly setup: SetupSnapshot; readonly question: Asking<'take-over'> }
  | { readonly kind: 'downgrade'; readonly setup: SetupSnapshot; readonly question: Asking<'downgrade'> }
  | { readonly kind: 'go-on'; readonly setup: SetupSnapshot; readonly question: Asking<'go-on'> }
  | { readonly kind: 'progress'; readonly setup: SetupSnapshot }
  | { readonly kind: 'verdict'; readonly setup: SetupSnapshot; readonly error: SetupError }
  | { readonly kind: 'stopped'; readonly setup: SetupSnapshot; readonly bySleep: boolean }
  | { readonly kind: 'done'; readonly setup: SetupSnapshot; readonly question: Asking<'name'> | null };

/** The one screen that a snapshot means. */
export function screenOf(app: AppSnapshot | null): Screen {
  if (app === null || app.activity === 'mending') return { kind: 'waking' };
  if (app.activity === 'leaving') return leavingScreen(app.setup);
  if (app.activity === 'opening') return { kind: 'opening' };
  if (app.company !== null && !app.running) return { kind: 'company', view: app.company };
  if (app.choosing !== null && !app.running) return { kind: 'network-first', choosing: app.choosing };
  if (app.setup === null) return { kind: 'start' };
  return app.running ? runningScreen(app.setup) : endScreen(app.setup, app.stoppedBySleep);
}

function runningScreen(setup: SetupSnapshot): Screen {
  if (setup.state === 'leaving') return leavingScreen(setup);
  if (setup.question !== null) return questionScreen(setup, setup.question);
  if (setup.state === 'failed' && setup.error !== null) return { kind: 'verdict', setup, error: setup.error };
  // It is done; only its name is on the way.
  if (setup.state === 'name' || setup.state === 'done') return { kind: 'done', setup, question: null };
  if (looksForDevice(setup)) return { kind: 'find-device', setup, question: null };
  return { kind: 'progress', setup };
}

/** Only a computer that is away is put back. */
function leavingScreen(setup: SetupSnapshot | null): Screen {
  return { kind: setup?.facts.homeRestored === false ? 'leaving' : 'waking' };
}

/** What is done with the device, or on the way to it. */
const ON_THE_WAY: readonly SetupInstruction['kind'][] = ['hold-setup-button', 'restart-device', 'join-device-network'];

/** A device that was found before is looked for quietly, until a person's hand is needed. */
function looksForDevice({ state, instruction, facts }: SetupSnapshot): boolean {
  if (state === 'findDevice' && facts.deviceSsid === null) return true;
  return instruction !== null && ON_THE_WAY.includes(instruction.kind);
}

function questionScreen(setup: SetupSnapshot, question: SetupQuestion): Screen {
  switch (question.kind) {
    case 'which-device':
      return { kind: 'find-device', setup, question };
    case 'which-network': {
      const { because } = question;
      return because === null
        ? { kind: 'choose-network', setup, question }
        : { kind: 'network-again', setup, question, because };
    }
    case 'password':
      return { kind: 'password-again', setup, question };
    case 'take-over':
      return { kind: 'take-over', setup, question };
    case 'downgrade':
      return { kind: 'downgrade', setup, question };
    case 'go-on':
      return { kind: 'go-on', setup, question };
    case 'name':
      return { kind: 'done', setup, question };
  }
}

function endScreen(setup: SetupSnapshot, bySleep: boolean): Screen {
  if (setup.outcome === 'verified' || setup.outcome === 'configured') return { kind: 'done', setup, question: null };
  if (setup.error !== null && setup.outcome !== 'cancelled') return { kind: 'verdict', setup, error: setup.error };
  return { kind: 'stopped', setup, bySleep };
}
