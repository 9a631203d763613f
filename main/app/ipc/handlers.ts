import type { StartView } from '../../../shared/ipc/start-view';
import { Secret } from '../../../shared/secret';
import type { SetupIntent } from '../../../shared/setup/intents';
import type { ShownLanguage } from '../../../shared/texts/languages';
import type { AccountCounter } from '../account/account-counter';
import type { CertificateDesk } from '../certificates/certificate-desk';
import type { CompanyCounter } from '../company/company-counter';
import { detailsText, type AppFacts } from '../desk/details';
import { tellWorld } from '../desk/practice-world';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import type { ProfileDesk } from '../profiles/profile-desk';
import type { TrainingDesk } from '../desk/training-desk';
import type { WifiDesk } from '../wifi/wifi-desk';
import type { WindowHands } from '../window/closing';
import type { Log } from '../../ports/log';
import { inBackground } from '../in-background';
import type { Handlers } from './dispatcher';

/** What the commands act on. */
export interface HandlerPorts {
  readonly desk: SetupDesk;
  readonly keeper: SnapshotKeeper;
  readonly copyText: (text: string) => void | Promise<void>;
  readonly app: AppFacts;
  readonly certificates: CertificateDesk;
  readonly company: CompanyCounter;
  readonly account: AccountCounter;
  readonly wifi: WifiDesk;
  readonly training: TrainingDesk;
  readonly profiles: ProfileDesk;
  readonly window: WindowHands;
  readonly log: Log;
  readonly rememberLanguage: (language: ShownLanguage) => void;
  readonly rememberStartView: (view: StartView) => void;
}

/** What each command does. */
export function commandHandlers(ports: HandlerPorts): Handlers {
  const { desk, keeper, copyText, app, certificates, company, account, wifi, training, profiles, window } = ports;
  const begun = (work: Promise<void>): null => {
    // The answer comes with the next snapshots.
    inBackground(ports.log, 'command', work);
    return null;
  };
  const intent = (what: SetupIntent): null | 'not-now' => done(desk.send(what));
  return {
    'app/snapshot': () => keeper.now(),
    'app/language': ({ language }) => {
      ports.rememberLanguage(language);
      keeper.change({ language });
      return null;
    },
    'start/show': ({ view }) => {
      ports.rememberStartView(view);
      keeper.change({ startView: view });
      return null;
    },
    'setup/start': (request) => done(desk.start(request)),
    'setup/choose-device': ({ ssid }) => intent({ kind: 'choose-device', ssid }),
    'setup/choose-network': ({ network, login, check }) => done(desk.chooseNetwork(network, login, check === true)),
    'setup/use-saved-password': async ({ ssid }) => ({ refusal: await desk.useSavedPassword(ssid) }),
    'setup/ask-device': () => done(desk.askDevice()),
    'setup/use-profile': async ({ id }) => done(await profiles.use(id)),
    'setup/password': ({ login, check }) => done(desk.sendPassword(login, check === true)),
    'setup/rescan': () => done(desk.lookAgain()),
    'setup/take-over': () => intent({ kind: 'take-over' }),
    'setup/allow-downgrade': () => intent({ kind: 'allow-downgrade' }),
    'setup/refuse-downgrade': () => intent({ kind: 'refuse-downgrade' }),
    'setup/go-on': () => intent({ kind: 'go-on' }),
    'setup/name': ({ name }) => intent({ kind: 'name', name }),
    'setup/say-light': ({ light }) => intent({ kind: 'say-light', light }),
    'setup/retry': () => intent({ kind: 'retry' }),
    'setup/by-hand': () => intent({ kind: 'by-hand' }),
    'setup/use-token': ({ token }) => done(desk.useToken(new Secret('access-token', token))),
    'setup/cancel': () => intent({ kind: 'cancel' }),
    'setup/another': async (named) => done(await desk.startAnother(named?.name ?? null)),
    'setup/to-start': async (named) => done(await desk.toStart(named?.name ?? null)),
    'wifi/look': () => begun(wifi.look()),
    'wifi/choose': async ({ way, adapter }) => done(await wifi.choose(way, adapter)),
    'wifi/open-settings': async ({ page }) => done(await wifi.openSettings(page)),
    'certificate/choose': async ({ role }) => done(await certificates.choose(role)),
    'certificate/drop': ({ role }) => {
      certificates.drop(role);
      return null;
    },
    'company/open-page': ({ server }) => begun(company.openPage(server)),
    'company/type-code': ({ server, code }) => begun(company.typeCode(server, code)),
    'company/ask-as-bench': ({ server }) => begun(company.askAsBench(server)),
    'company/agree': async () => done(await company.agree()),
    'company/dismiss': () => {
      company.dismiss();
      return null;
    },
    'company/dismiss-link': () => {
      keeper.change({ ignoredLink: null });
      return null;
    },
    'account/sign-in': async (typed) => done(await account.signIn(typed)),
    'account/sign-up': async (typed) => done(await account.signUp(typed)),
    'account/give-code': async ({ code }) => done(await account.giveCode(code)),
    'account/cancel': () => {
      account.cancel();
      return null;
    },
    'account/sign-out': async () => done(await account.signOut()),
    'account/start': async ({ product }) => done(await account.start(product)),
    'profiles/keep': async ({ name }) => done(await profiles.keep(name)),
    'profiles/rename': async ({ id, name }) => done(await profiles.rename(id, name)),
    'profiles/forget': async ({ id }) => done(await profiles.forget(id)),
    'profiles/forget-all': async () => done(await profiles.forgetAll()),
    'former-run/dismiss': () => {
      keeper.change({ formerRun: null });
      return null;
    },
    'practice/hint': () => {
      const world = desk.practiceWorld();
      if (world === null) return null;
      return { deviceSsid: world.deviceSsidHex, network: world.network, password: world.networkPassword };
    },
    'practice/hold-setup': async () => {
      const world = desk.practiceWorld();
      if (world === null) return 'not-now';
      await tellWorld(world.control, 'hold-setup');
      return null;
    },
    'practice/move-pc': async ({ to }) => done(await desk.movePracticePc(to)),
    'practice/fault': async ({ name, on }) => {
      await training.setFault(name, on);
      return null;
    },
    'practice/tour': async ({ to }) => done(await training[to === 'next' ? 'goOn' : 'end']()),
    'window/stay': () => {
      window.stay();
      return null;
    },
    'window/hide': () => {
      window.hide();
      return null;
    },
    'window/close': () => {
      window.close();
      return null;
    },
    'details/copy': async () => {
      await copyText(detailsText(keeper.now(), app));
      return null;
    },
  };
}

function done(answer: string): null | 'not-now' {
  return answer === 'not-now' ? 'not-now' : null;
}
