import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import type { Log } from '../ports/log';
import { systemClock } from '../ports/system-clock';
import { LinkArrivals } from './company/link-arrivals';
import { linkAmong } from './company/link-words';
import { registerCommands } from './ipc/register';
import { openLog } from './logging';
import { atMost } from './security/at-most';
import { declarePageScheme, prepareToRespond, servePage } from './security/app-protocol';
import { denyNavigation, lockDownSession } from './security/lock-down';
import { listPageFiles, PAGE_URL } from './security/page-files';
import { devOriginOf } from './security/page-origins';
import { openSettings } from './settings-file';
import { openLiveWindow } from './window/live-window';
import { setMenu } from './window/menu';

const LINK_SCHEME = 'photon-setup';
/** A person clicks a link now and then; any page could send them by the thousand. */
const LINKS = { burst: 5, eachMs: 2000 };

/** Starts the window. One at a time: a second start brings the first one's window to the front. */
export function startWindowApp(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  const clock = systemClock();
  const links = new LinkArrivals(atMost(LINKS, () => clock.now()));
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
  logUncaught(log);
  denyNavigation(app, log);
  app
    .whenReady()
    .then(() => openApp(log, links))
    .catch((error: unknown) => endWithoutWindow(log, error));
}

/** What nobody caught is a bug, and goes to the log: Electron's own dialog would show it raw. */
function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.warn('nobody caught it', { error: error.stack });
  });
}

/** A program that could not open its window says so and ends, rather than to run where nobody sees it. */
async function endWithoutWindow(log: Log, error: unknown): Promise<void> {
  log.warn('the window could not be opened', { saw: error instanceof Error ? error.message : String(error) });
  const { textFor } = await import('./speaker');
  const text = await textFor(() => app.getPreferredSystemLanguages());
  dialog.showErrorBox(text('error.internal.title'), text('error.internal.happened'));
  app.exit(4);
}

async function openApp(log: Log, links: LinkArrivals): Promise<void> {
  const devUrl = process.env['ELECTRON_RENDERER_URL'];
  const devOrigin = devOriginOf(app.isPackaged, devUrl);
  lockDownSession(session.defaultSession, devOrigin, log);
  if (devOrigin === null) servePage(session.defaultSession, listPageFiles(join(__dirname, '../renderer')));

  const settings = openSettings(log);
  const live = openLiveWindow({ settings, clock: systemClock(), log });
  app.on('second-instance', (_event, argv) => {
    const link = linkAmong(argv, LINK_SCHEME);
    // Whether a link may come before whatever the person does is for those to say who know it.
    if (link === undefined) live.bringForward();
    else links.arrive(link);
  });
  const shown = live.open(devOrigin !== null && devUrl !== undefined ? devUrl : PAGE_URL);
  // The address is still on its way to the page's scheme.
  prepareToRespond();
  // Most of the program is read when there is something to see.
  const joined = shown
    .then(() => import('./join-desks'))
    .then(({ joinDesks }) => joinDesks({ log, settings, live, links, linkScheme: LINK_SCHEME, devOrigin }));
  registerCommands(joined);
  await joined;
}
