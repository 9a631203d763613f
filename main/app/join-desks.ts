import { app, clipboard, net, safeStorage, shell } from 'electron';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { CertificateRole } from '../../shared/domain/certificate-file';
import { systemOf } from '../../shared/domain/system';
import type { Log } from '../ports/log';
import { systemClock } from '../ports/system-clock';
import { stateFolder } from '../setup/state-folder';
import { readBrand } from './brand';
import type { LinkArrivals } from './company/link-arrivals';
import { dispatch, type Dispatcher, type Handlers } from './ipc/dispatcher';
import { commandHandlers } from './ipc/handlers';
import { inBackground } from './in-background';
import { atMost } from './security/at-most';
import type { Answering } from './ipc/register';
import { isOurSender, type Frame } from './ipc/sender';
import { openDesks, type DeskGround, type Desks } from './open-desks';
import { programStart } from './program';
import { openSealedStore } from './secrets/sealed-store';
import type { SettingsFile } from './settings';
import { createSpeaker, type Speaker } from './speaker';
import { mindBackground } from './window/background';
import { chooseCertificateFile } from './window/certificate-dialog';
import { closingQuestion, windowHands } from './window/closing';
import type { LiveWindow } from './window/live-window';
import { wordsOf } from './window/occasion-words';
import { outsideOf } from './window/outside';
import { mindPower } from './window/power';
import { powerOfThisComputer } from './window/power-of';
import { waitBeforeQuitting } from './window/quitting';

/** The window as it is before anything is behind it. */
export interface OpenedWindow {
  readonly log: Log;
  readonly settings: SettingsFile;
  readonly live: LiveWindow;
  readonly links: LinkArrivals;
  readonly linkScheme: string;
  /** The development server's origin; null: the page is our own files. */
  readonly devOrigin: string | null;
}

/** Opens the desks, joins them with the window, and begins what a start begins; answers the page's commands. */
export async function joinDesks({
  log,
  settings,
  live,
  links,
  linkScheme,
  devOrigin,
}: OpenedWindow): Promise<Answering> {
  const brandPlace = { packaged: app.isPackaged, resources: process.resourcesPath, env: process.env };
  const speaker = createSpeaker();
  const chooseFile = (role: CertificateRole) => chooseCertificateFile(live.current(), speaker.text(), role);
  const desks = openDesksHere({
    log,
    brand: await readBrand(brandPlace),
    settings,
    chooseFile,
    linkScheme,
    comeForward: live.bringForward,
  });
  inBackground(log, 'the texts of a language', speaker.speak(desks.keeper.now().language));
  const { asksFirst, stay } = closingQuestion(desks.keeper);
  followSetups(desks, live, speaker);
  waitBeforeQuitting(app, desks.leave, () => !live.hasNoPage() && asksFirst())(live.window);
  inBackground(log, 'the kept sign-in', desks.person.restore());
  inBackground(log, 'the kept networks', desks.profiles.load());
  const mended = desks.desk.mendFormerRun().then(() => {
    links.follow((link) => {
      inBackground(log, 'a link', desks.company.follow(link));
    });
  });
  inBackground(log, 'mending', mended);
  const handlers = handlersOf({ log, desks, live, settings, speaker, stay });
  const dispatcher = dispatcherOf(live, devOrigin, log);
  return (name, sender, input) => dispatch(dispatcher, handlers, name, sender, input);
}

/** A person's hand, and a page that starts, ask far less. */
const COMMANDS = { burst: 200, eachMs: 20 };

function dispatcherOf(live: LiveWindow, devOrigin: string | null, log: Log): Dispatcher {
  const clock = systemClock();
  return {
    isOurs: (frame) =>
      isOurSender({ frame: frame as Frame | null }, live.current()?.webContents.mainFrame ?? null, devOrigin),
    mayPass: atMost(COMMANDS, () => clock.now()),
    newRef: () => randomBytes(4).toString('hex'),
    log,
  };
}

const REACH_LIMIT_MS = 2_000;

type Here = Pick<DeskGround, 'brand' | 'settings' | 'chooseFile' | 'linkScheme' | 'comeForward'> & {
  readonly log: Log;
};

function openDesksHere({ log, ...here }: Here): Desks {
  return openDesks({
    ground: {
      stateFolder: stateFolder(process.env, process.platform, homedir()),
      program: programStart(process.execPath, app.getAppPath(), app.isPackaged),
      log,
    },
    ...{ ...here, appVersion: app.getVersion() },
    sealed: openSealedStore(safeStorage, process.platform, join(app.getPath('userData'), 'sealed')),
    given: app.isPackaged ? null : (process.env['PHOTON_SETUP_PRACTICE'] ?? null),
    system: systemOf(process.platform),
    searchPath: process.env['PATH'],
    systemLanguages: app.getPreferredSystemLanguages(),
    openAddress: (address) => shell.openExternal(address),
    reach: (address) => {
      net.fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) }).catch(() => undefined);
    },
  });
}

/** Page, power and taskbar go by the one snapshot. */
function followSetups({ keeper, desk }: Desks, live: LiveWindow, speaker: Speaker): void {
  const subscribe: (typeof keeper)['subscribe'] = (listener) => {
    keeper.subscribe(listener);
  };
  const slept = (): void => {
    desk.slept();
  };
  const woke = (): void => {
    desk.woke();
  };
  subscribe(live.send);
  mindPower(powerOfThisComputer(), { subscribe, slept, woke });
  mindBackground(outsideOf(live.window, live.bringForward), subscribe, (occasion) =>
    wordsOf(speaker.text(), occasion, keeper.now().wifi.system),
  );
}

interface HandlerGround {
  readonly log: Log;
  readonly desks: Desks;
  readonly live: LiveWindow;
  readonly settings: SettingsFile;
  readonly speaker: Speaker;
  readonly stay: () => void;
}

function handlersOf({ log, desks, live, settings, speaker, stay }: HandlerGround): Handlers {
  return commandHandlers({
    ...desks,
    log,
    window: windowHands(app, live.window, stay),
    app: { version: app.getVersion(), system: `${process.platform} ${process.getSystemVersion()}` },
    copyText: (text) => clipboard.writeText(text),
    rememberLanguage: (language) => {
      settings.write({ language });
      inBackground(log, 'the texts of a language', speaker.speak(language));
    },
    rememberStartView: (startView) => {
      settings.write({ startView });
    },
  });
}
