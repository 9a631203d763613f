import { app, clipboard, dialog, safeStorage, session, shell } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrandFile } from '../../shared/brand-file';
import type { CertificateRole } from '../../shared/domain/certificate-file';
import { systemOf } from '../../shared/domain/system';
import type { Log } from '../ports/log';
import { systemClock } from '../ports/system-clock';
import { stateFolder } from '../setup/state-folder';
import { readBrand } from './brand';
import { LinkArrivals } from './company/link-arrivals';
import { linkAmong } from './company/link-words';
import type { Handlers } from './ipc/dispatcher';
import { commandHandlers } from './ipc/handlers';
import { registerCommands } from './ipc/register';
import { openLog } from './logging';
import { openDesks, type DeskGround, type Desks } from './open-desks';
import { programStart } from './program';
import { openSealedStore } from './secrets/sealed-store';
import { declarePageScheme, servePage } from './security/app-protocol';
import { denyNavigation, lockDownSession } from './security/lock-down';
import { listPageFiles, PAGE_URL } from './security/page-files';
import { devOriginOf } from './security/page-origins';
import { openSettings, type SettingsFile } from './settings';
import { createSpeaker, textFor, type Speaker } from './speaker';
import { mindBackground } from './window/background';
import { chooseCertificateFile } from './window/certificate-dialog';
import { closingQuestion, windowHands } from './window/closing';
import { openLiveWindow, type LiveWindow } from './window/live-window';
import { setMenu } from './window/menu';
import { wordsOf } from './window/occasion-words';
import { outsideOf } from './window/outside';
import { mindPower } from './window/power';
import { powerOfThisComputer } from './window/power-of';
import { waitBeforeQuitting } from './window/quitting';

const LINK_SCHEME = 'photon-setup';

/** Starts the window. One at a time: a second start brings the first one's window to the front. */
export function startWindowApp(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  const links = new LinkArrivals();
  // macOS tells of the link that started the app before it is ready.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    links.arrive(link);
  });
  links.arrive(linkAmong(process.argv, LINK_SCHEME));
  app.enableSandbox();
  declarePageScheme();
  setMenu(process.platform);
  const log = openLog(app.isPackaged);
  denyNavigation(app, log);
  const brandPlace = { packaged: app.isPackaged, resources: process.resourcesPath, env: process.env };
  Promise.all([readBrand(brandPlace), app.whenReady()])
    .then(([brand]) => {
      openApp(log, brand, links);
    })
    .catch((error: unknown) => {
      endWithoutWindow(log, error);
    });
}

/** A program that could not open its window says so and ends, rather than to run where nobody sees it. */
function endWithoutWindow(log: Log, error: unknown): void {
  log.warn('the window could not be opened', { saw: error instanceof Error ? error.message : String(error) });
  void textFor(() => app.getPreferredSystemLanguages()).then((text) => {
    dialog.showErrorBox(text('error.internal.title'), text('error.internal.happened'));
    app.exit(4);
  });
}

function openApp(log: Log, brand: BrandFile, links: LinkArrivals): void {
  const devUrl = process.env['ELECTRON_RENDERER_URL'];
  const devOrigin = devOriginOf(app.isPackaged, devUrl);
  lockDownSession(session.defaultSession, devOrigin, log);
  if (devOrigin === null) servePage(session.defaultSession, listPageFiles(join(__dirname, '../renderer')));

  const settings = openSettings();
  const live = openLiveWindow({ settings, clock: systemClock(), log });
  const speaker = createSpeaker();
  const chooseFile = (role: CertificateRole) => chooseCertificateFile(live.current(), speaker.text(), role);
  const desks = openDesksHere({ log, brand, settings, chooseFile });
  void speaker.speak(desks.keeper.now().language);
  const { asksFirst, stay } = closingQuestion(desks.keeper);
  followSetups(desks, live, speaker);
  registerCommands(handlersOf({ desks, live, settings, speaker, stay }), live.current, devOrigin, log);
  waitBeforeQuitting(app, desks.leave, () => !live.hasNoPage() && asksFirst())(live.window);
  app.on('second-instance', (_event, argv) => {
    live.bringForward();
    links.arrive(linkAmong(argv, LINK_SCHEME));
  });
  void live.window.loadURL(devOrigin !== null && devUrl !== undefined ? devUrl : PAGE_URL);
  void desks.person.restore();
  void desks.profiles.load();
  void desks.desk.mendFormerRun().then(() => {
    links.follow((link) => {
      live.bringForward();
      void desks.company.follow(link);
    });
  });
}

type Here = Pick<DeskGround, 'brand' | 'settings' | 'chooseFile'> & { readonly log: Log };

function openDesksHere({ log, ...here }: Here): Desks {
  return openDesks({
    ground: {
      stateFolder: stateFolder(process.env, process.platform, homedir()),
      program: programStart(process.execPath, app.getAppPath(), app.isPackaged),
      log,
    },
    ...{ ...here, linkScheme: LINK_SCHEME, appVersion: app.getVersion() },
    sealed: openSealedStore(safeStorage, process.platform, join(app.getPath('userData'), 'sealed')),
    given: app.isPackaged ? null : (process.env['PHOTON_SETUP_PRACTICE'] ?? null),
    system: systemOf(process.platform),
    searchPath: process.env['PATH'],
    systemLanguages: app.getPreferredSystemLanguages(),
    openAddress: (address) => shell.openExternal(address),
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
  mindBackground(outsideOf(live.window, live.bringForward), subscribe, (occasion) => wordsOf(speaker.text(), occasion));
}

interface HandlerGround {
  readonly desks: Desks;
  readonly live: LiveWindow;
  readonly settings: SettingsFile;
  readonly speaker: Speaker;
  readonly stay: () => void;
}

function handlersOf({ desks, live, settings, speaker, stay }: HandlerGround): Handlers {
  return commandHandlers({
    ...desks,
    window: windowHands(app, live.window, stay),
    app: { version: app.getVersion(), system: `${process.platform} ${process.getSystemVersion()}` },
    copyText: (text) => clipboard.writeText(text),
    rememberLanguage: (language) => {
      settings.write({ language });
      void speaker.speak(language);
    },
    rememberStartView: (startView) => {
      settings.write({ startView });
    },
  });
}
