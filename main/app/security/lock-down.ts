import type { App, Session, WebContents } from 'electron';
import type { Log } from '../../ports/log';
import { isOurAddress } from './page-origins';

/** Grants nothing, and lets no request out but for our own page. */
export function lockDownSession(session: Session, devOrigin: string | null, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOurAddress(details.url, devOrigin) || (devOrigin !== null && details.url.startsWith('devtools:'));
    if (!allowed) log.warn('request refused', { type: details.resourceType });
    answer({ cancel: !allowed });
  });
}

/** No page of this app goes anywhere or opens anything, whoever made it. */
export function denyNavigation(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview'] as const) {
      onPreventable(contents, event, () => {
        log.warn('navigation refused', { event });
      });
    }
  });
}

type Preventable = 'will-navigate' | 'will-redirect' | 'will-attach-webview';

function onPreventable(contents: WebContents, event: Preventable, refused: () => void): void {
  // The three events differ in what follows the first argument, which is all that is used here.
  contents.on(event as 'will-navigate', (details: { preventDefault(): void }) => {
    details.preventDefault();
    refused();
  });
}
