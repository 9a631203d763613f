import { ssidDisplay } from '../../shared/domain/ssid';
import {
  securityToTell,
  type ChosenNetwork,
  type SeenNetwork,
  type SeenSecurity,
} from '../../shared/domain/wifi-network';
import { Secret, type WifiPassword } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import { inert } from '../../shared/inert-text';
import { english } from './english';
import { pick } from './pick';
import type { Prompter } from './prompter';

/** Puts one question to a person; null when it was taken back. `before`: the login whose password did not work. */
export async function askQuestion(
  question: SetupQuestion,
  before: WifiLogin | null,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<SetupIntent | null> {
  switch (question.kind) {
    case 'which-device': {
      const ssid = await pick('Which device?', question.devices, ssidDisplay, prompter, signal);
      if (ssid === 'again') return { kind: 'rescan' };
      return ssid === null ? null : { kind: 'choose-device', ssid };
    }
    case 'which-network':
      return await askNetwork(question, prompter, signal);
    case 'password': {
      const login = await askAgain(question.network, before, prompter, signal);
      return login === null ? null : { kind: 'password', login };
    }
    case 'take-over': {
      const answer = await prompter.ask('Take it over all the same? [y/N] ', signal);
      if (answer === null) return null;
      return /^y/i.test(answer.trim()) ? { kind: 'take-over' } : { kind: 'cancel' };
    }
    case 'downgrade': {
      const { network, expected, seen } = question;
      const names = { name: ssidDisplay(network.ssid), expected: securityWords(expected), seen: securityWords(seen) };
      const answer = await prompter.ask(`${english('downgrade.compare', names)} Use it all the same? [y/N] `, signal);
      if (answer === null) return null;
      return { kind: /^y/i.test(answer.trim()) ? 'allow-downgrade' : 'refuse-downgrade' };
    }
    case 'go-on': {
      const where = `${english('goOn.title')}. ${english('goOn.body', { name: ssidDisplay(question.network) })}`;
      const answer = await prompter.ask(`${where} ${english('goOn.next')} Go on? [Y/n] `, signal);
      if (answer === null) return null;
      return { kind: /^n/i.test(answer.trim()) ? 'cancel' : 'go-on' };
    }
    case 'name': {
      const suggestion = inert(question.suggestion);
      const name = await prompter.ask(`A name for the device (empty for "${suggestion}", - for none): `, signal);
      if (name === null) return null;
      if (name.trim() === '-') return { kind: 'skip-name' };
      return { kind: 'name', name: name.trim() === '' ? question.suggestion : name.trim() };
    }
  }
}

function securityWords(security: SeenSecurity): string {
  return english(`network.security.${security}`);
}

async function askNetwork(
  { networks, missing, because }: Extract<SetupQuestion, { readonly kind: 'which-network' }>,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<SetupIntent | null> {
  const usable = networks.filter(({ unsupported }) => unsupported === null);
  const show = ({ ssid, rssi, security }: SeenNetwork): string => `${ssidDisplay(ssid)}  (${security}, ${rssi} dBm)`;
  const unseen = missing === null || because !== null ? '' : `The device does not see ${ssidDisplay(missing.ssid)}. `;
  const seen = await pick(`${unseen}Which network should the device join?`, usable, show, prompter, signal);
  if (seen === 'again') return { kind: 'rescan' };
  if (seen === null) return null;
  const security = securityToTell(seen.security);
  const network: ChosenNetwork = { ssid: seen.ssid, security, hidden: false };
  const login = await askLogin(network, prompter, signal);
  return login === null ? null : { kind: 'choose-network', network, login };
}

/** Only the password: a user name that was given before is kept. */
async function askAgain(
  network: ChosenNetwork,
  before: WifiLogin | null,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<WifiLogin | null> {
  if (before?.kind !== 'peap') return await askLogin(network, prompter, signal);
  const password = await askPassword(ssidDisplay(network.ssid), prompter, signal);
  return password === null ? null : { ...before, password };
}

/** Asks for a password without showing it; null when the question was taken back. */
export async function askPassword(
  network: string,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<WifiPassword | null> {
  const text = await prompter.askHidden(`Password for ${network} (not shown): `, signal);
  return text === null ? null : new Secret('wifi-password', text);
}

async function askLogin(network: ChosenNetwork, prompter: Prompter, signal: AbortSignal): Promise<WifiLogin | null> {
  if (network.security === 'open') return { kind: 'none' };
  const identity = network.security.endsWith('-enterprise') ? await prompter.ask('User name: ', signal) : '';
  if (identity === null) return null;
  const password = await askPassword(ssidDisplay(network.ssid), prompter, signal);
  if (password === null) return null;
  if (identity !== '') return { kind: 'peap', identity, outerIdentity: null, password, caPem: null };
  return password.reveal() === '' ? { kind: 'none' } : { kind: 'password', password };
}
