import { app, clipboard, powerMonitor, powerSaveBlocker, safeStorage, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrandFile } from '../../shared/brand-file';
import { systemOf } from '../../shared/domain/system';
import { languageFor, type ShownLanguage } from '../../shared/texts/languages';
import { systemClock } from '../ports/system-clock';
import { stateFolder } from '../setup/state-folder';
import { lookAround } from '../wiring/look-around';
import { openWorkbench } from '../wiring/workbench';
import { spawnPractice } from './desk/practice-program';
import { openAccountCounter } from './account/account-counter';
import { accountView } from './account/account-desk';
import { openAccount } from './account/open-account';
import { readBrand } from './brand';
import { openCounter } from './company/company-counter';
import { LinkArrivals } from './company/link-arrivals';
import { linkAmong } from './company/link-words';
import { practiceHand } from './desk/practice-hand';
import { askWorld, attachPractice, setWorldFaults, tellWorld } from './desk/practice-world';
import { createDesk } from './desk/setup-desk';
import { keepSnapshot } from './desk/snapshot-keeper';
import { mendFormerRun, surroundingsOf, type Ground } from './desk/surroundings';
import { createTrainingDesk, practicePreparation } from './desk/training-desk';
import { commandHandlers } from './ipc/handlers';
import { registerCommands, sendSnapshot } from './ipc/register';
import { openLog } from './logging';
import { programStart } from './program';
import { openSealedStore } from './secrets/sealed-store';
import { declarePageScheme, servePage } from './security/app-protocol';
import { denyNavigation, lockDownSession } from './security/lock-down';
import { listPageFiles, PAGE_URL } from './security/page-files';
import { devOriginOf } from './security/page-origins';
import { openSettings } from './settings';
import { createSpeaker } from './speaker';
import { openWifiDesk } from './wifi/open-wifi-desk';
import { pageOpeners } from './wifi/settings-pages';
import { firstView } from './wifi/wifi-desk';
import { mindBackground } from './window/background';
import { closingQuestion, windowHands } from './window/closing';
import { createMainWindow, placeWindow } from './window/main-window';
import { setMenu } from './window/menu';
import { wordsOf } from './window/occasion-words';
import { outsideOf } from './window/outside';
import { mindPower } from './window/power';
import { waitBeforeQuitting } from './window/quitting';

/** Links of a company's page come back by it (cloud 7.8). */
const LINK_SCHEME = 'photon-setup';

const worldHands = { setFaults: setWorldFaults, tell: tellWorld, ask: askWorld };

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
  void Promise.all([readBrand(brandPlace), app.whenReady()]).then(([brand]) => {
    openApp(log, brand, links);
  });
}

function openApp(log: Ground['log'], brand: BrandFile, links: LinkArrivals): void {
  const devUrl = process.env['ELECTRON_RENDERER_URL'];
  const devOrigin = devOriginOf(app.isPackaged, devUrl);
  lockDownSession(session.defaultSession, devOrigin, log);
  if (devOrigin === null) servePage(session.defaultSession, listPageFiles(join(__dirname, '../renderer')));

  let window: BrowserWindow | null = createMainWindow();
  const settings = openSettings();
  const ground: Ground = {
    stateFolder: stateFolder(process.env, process.platform, homedir()),
    program: programStart(process.execPath, app.getAppPath(), app.isPackaged),
    log,
  };
  const given = app.isPackaged ? null : (process.env['PHOTON_SETUP_PRACTICE'] ?? null);
  const system = systemOf(process.platform);
  const pages = pageOpeners(system, process.env['PATH']);
  const { lastProduct, companyServer, startView, wifiWay, language: chosen } = settings.read();
  const language = chosen ?? languageFor(app.getPreferredSystemLanguages());
  const sealed = openSealedStore(safeStorage, process.platform, join(app.getPath('userData'), 'sealed'));
  const keeper = keepSnapshot({
    ...{ language, lastProduct, companyServer, startView, wifi: firstView({ system, pages }, wifiWay) },
    account: accountView({ customers: brand.customers, sealed }),
  });
  const desk = createDesk(
    {
      attachPractice: () =>
        attachPractice({
          given,
          remembered: () => settings.read().practiceControl,
          remember: (practiceControl) => {
            settings.write({ practiceControl });
          },
          spawn: () => spawnPractice(ground.program),
        }),
      openWorkbench: (world, company, onAskedToLeave) =>
        openWorkbench(surroundingsOf(ground, world, company, keeper.now().wifi.way), onAskedToLeave),
      lookAround: (world, signal) => lookAround(surroundingsOf(ground, world, null, keeper.now().wifi.way), signal),
      isPracticeApi: async (api) => given !== null && (await askWorld(given))?.api === api,
      practiceHand,
      preparePractice: practicePreparation(keeper, worldHands),
      mend: () => mendFormerRun(ground, settings.read().lastMode),
      rememberStart: (request) => {
        settings.write({ lastMode: request.mode });
        if (request.mode === 'real' && request.claim === 'token') settings.write({ lastProduct: request.product });
      },
      clock: systemClock(),
      log,
    },
    keeper,
  );

  mindPower(
    {
      onWake: (listener) => powerMonitor.on('resume', listener),
      stayAwake: () => {
        const blocker = powerSaveBlocker.start('prevent-app-suspension');
        return () => {
          powerSaveBlocker.stop(blocker);
        };
      },
    },
    {
      subscribe: (listener) => {
        keeper.subscribe(listener);
      },
      woke: () => {
        desk.woke();
      },
    },
  );
  keeper.subscribe((snapshot) => {
    sendSnapshot(window, snapshot);
  });
  const facts = { version: app.getVersion(), system: `${process.platform} ${process.getSystemVersion()}` };
  const counter = openCounter({
    ...{ desk, keeper, log, scheme: LINK_SCHEME, appVersion: facts.version, clock: systemClock() },
    openPage: (address) => shell.openExternal(address),
    rememberServer: (companyServer) => {
      settings.write({ companyServer });
    },
  });
  const wifi = openWifiDesk({
    ...{ desk, keeper, log, pages, stateFolder: ground.stateFolder, clock: systemClock() },
    openAddress: (address) => shell.openExternal(address),
    rememberWay: (way) => {
      settings.write({ wifiWay: way });
    },
  });
  const person = openAccount({ ground, brand, sealed, keeper, given });
  const account = openAccountCounter(person, desk, keeper);
  const training = createTrainingDesk(keeper, desk, worldHands);
  const copyText = (text: string) => clipboard.writeText(text);
  const { asksFirst, stay } = closingQuestion(keeper);
  const speaker = createSpeaker();
  void speaker.speak(language);
  const rememberLanguage = (language: ShownLanguage): void => {
    settings.write({ language });
    void speaker.speak(language);
  };
  const handlers = commandHandlers({
    ...{ desk, keeper, copyText, app: facts, company: counter, account, wifi, training, rememberLanguage },
    window: windowHands(app, window, stay),
    rememberStartView: (view) => {
      settings.write({ startView: view });
    },
  });
  registerCommands(handlers, () => window, devOrigin, log);

  const leave = async (): Promise<void> => {
    await desk.leave();
    await person.leave();
    const own = desk.practiceWorld()?.control;
    if (own !== undefined && own !== given) await tellWorld(own, 'shutdown');
  };
  waitBeforeQuitting(app, leave, asksFirst)(window);
  placeWindow(window, settings.read().bounds);
  window.on('close', () => {
    if (window !== null) settings.write({ bounds: window.getNormalBounds() });
  });
  window.on('closed', () => (window = null));
  window.once('ready-to-show', () => window?.show());
  const bringForward = (): void => {
    if (window?.isMinimized() === true) window.restore();
    window?.show();
    window?.focus();
  };
  mindBackground(
    outsideOf(window, bringForward),
    (listener) => {
      keeper.subscribe(listener);
    },
    (occasion) => wordsOf(speaker.text(), occasion),
  );
  app.on('second-instance', (_event, argv) => {
    bringForward();
    links.arrive(linkAmong(argv, LINK_SCHEME));
  });
  window.webContents.on('render-process-gone', () => {
    log.warn('the page crashed and is loaded again');
    window?.webContents.reload();
  });
  void window.loadURL(devOrigin !== null && devUrl !== undefined ? devUrl : PAGE_URL);
  void person.restore();
  void desk.mendFormerRun().then(() => {
    links.follow((link) => {
      bringForward();
      void counter.follow(link);
    });
  });
}
