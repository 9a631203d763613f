import { isEnterprise } from '../../shared/domain/network-badges';
import { ssidFromText, ssidText, type Ssid } from '../../shared/domain/ssid';
import { securityToTell, type ChosenNetwork, type SeenNetwork } from '../../shared/domain/wifi-network';
import type { CertificatesView } from '../../shared/ipc/certificates-view';
import type { CommandInput } from '../../shared/ipc/contract';
import type { HeldAccount } from '../../shared/ipc/held-account';
import type { PlainId } from '../../shared/texts/message';
import {
  accountLogin,
  accountProblems,
  isWithout,
  noAccountProblems,
  type AccountForm,
  type AccountProblems,
} from './account-login';
import { nameProblem } from './name-problem';
import { passwordProblem } from './password-rules';

/** In place of a network in the list: one that is named by the person. */
export const OTHER = 'other';

export const namedSecurities = ['auto', 'wpa2', 'wpa', 'wep', 'wpa2-enterprise', 'wpa-enterprise', 'open'] as const;

/** What is chosen and typed. Nothing of it leaves the form before it is sent. */
export interface NetworkForm extends AccountForm {
  /** A name in the list, or `OTHER`; null: nothing yet. */
  readonly chosen: string | null;
  readonly name: string;
  readonly hidden: boolean;
  readonly security: (typeof namedSecurities)[number];
  /** Take the log-in of the setup before, where there is one for this network. */
  readonly useRemembered: boolean;
  /** Take what this computer keeps for this network; the main process has it. */
  readonly useSaved: boolean;
  /** This computer tries the password first. */
  readonly checkFirst: boolean;
}

export const emptyForm: NetworkForm = {
  chosen: null,
  name: '',
  hidden: false,
  security: 'auto',
  useRemembered: true,
  useSaved: false,
  checkFirst: false,
  method: 'peap',
  identity: '',
  outerIdentity: '',
  password: '',
};

/** What is known besides. */
export interface NetworkContext {
  readonly networks: readonly SeenNetwork[];
  readonly remembered: ChosenNetwork | null;
  readonly certificates: CertificatesView;
  /** The names of the log-in that is held. */
  readonly account: HeldAccount | null;
}

/** What stands beside the fields; all null when the form can be sent. */
export interface NetworkProblems extends AccountProblems {
  readonly chosen: PlainId | null;
  readonly name: PlainId | null;
}

export const noProblems: NetworkProblems = { chosen: null, name: null, ...noAccountProblems };

/** How the log-in of a network is asked for. */
export type LoginAsked = 'nothing' | 'remembered' | 'saved' | 'password' | 'account';

/** The network that the form means; null: none is chosen, or it has no name that could be one. */
export function networkOf(
  { chosen, name, hidden, security }: NetworkForm,
  { networks, remembered }: NetworkContext,
): ChosenNetwork | null {
  if (chosen === OTHER) {
    const ssid = ssidFromText(name);
    return ssid === undefined ? null : { ssid, security, hidden };
  }
  const seen = networks.find(({ ssid }) => ssid === chosen);
  if (seen === undefined) return remembered?.ssid === chosen ? remembered : null;
  return { ssid: seen.ssid, security: securityToTell(seen.security), hidden: false };
}

/** What has to be asked for the network that is chosen now. */
export function loginAsked(form: NetworkForm, context: NetworkContext): LoginAsked {
  const { remembered } = context;
  const network = networkOf(form, context);
  if (remembered !== null && network?.ssid === remembered.ssid && form.useRemembered) return 'remembered';
  const security = form.chosen === OTHER ? form.security : network?.security;
  if (security === undefined || security === 'open') return 'nothing';
  if (isEnterprise(security)) return 'account';
  return form.useSaved ? 'saved' : 'password';
}

/**
 * The form as it begins: the network of before, else the computer's own if a device can join it. `waiting`: more may
 * still be heard, so that no network is missing yet.
 */
export function begunWith(
  preselected: Ssid | null,
  { networks, remembered }: NetworkContext,
  waiting: boolean,
): Partial<NetworkForm> {
  if (waiting && networks.length === 0) return { chosen: remembered?.ssid ?? null };
  if (remembered === null || networks.some(({ ssid }) => ssid === remembered.ssid)) {
    const chosen = remembered?.ssid ?? preselected;
    return { chosen: chosen ?? (networks.length === 0 ? OTHER : null) };
  }
  const { hidden, security } = remembered;
  return { chosen: OTHER, name: ssidText(remembered.ssid) ?? '', hidden, security };
}

/** Checks everything that is asked for. */
export function networkProblems(form: NetworkForm, context: NetworkContext): NetworkProblems {
  const network = networkOf(form, context);
  const asked = loginAsked(form, context);
  const found = asked === 'password' && network !== null ? passwordProblem(form.password, network.security) : null;
  const account = asked === 'account' ? accountProblems(form, context.certificates) : noAccountProblems;
  return {
    ...account,
    chosen: form.chosen === null ? 'network.choose' : null,
    name: form.chosen === OTHER ? nameProblem(form.name) : null,
    password: found === null ? account.password : `password.${found}`,
  };
}

/** The command that the form means; null while something in it is wrong. */
export function networkAnswer(form: NetworkForm, context: NetworkContext): CommandInput<'setup/choose-network'> | null {
  const network = networkOf(form, context);
  const isFine = isWithout(networkProblems(form, context));
  if (network === null || !isFine) return null;
  const asked = loginAsked(form, context);
  const login = loginFrom(form, asked);
  return form.checkFirst && mayCheck(asked, network.security) ? { network, login, check: true } : { network, login };
}

/** Only what was typed is worth a try, where the password is the key of the network itself. */
export function mayCheck(asked: LoginAsked, security: ChosenNetwork['security'] | undefined): boolean {
  return asked === 'password' && (security === 'auto' || security === 'wpa' || security === 'wpa2');
}

function loginFrom(form: NetworkForm, asked: LoginAsked): CommandInput<'setup/choose-network'>['login'] {
  switch (asked) {
    case 'nothing':
      return { kind: 'none' };
    case 'remembered':
    case 'saved':
      return { kind: asked };
    case 'password':
      return { kind: 'password', password: form.password };
    case 'account':
      return accountLogin(form);
  }
}
