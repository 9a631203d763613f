import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentTypeOf, PAGE_SCHEME, resolvePageFile, type PageFiles } from './page-files';
import { contentSecurityPolicy, withNonce } from './page-policy';

/** Makes `app:` a secure scheme of its own. Before `ready`. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

/** Serves the built page to this session, each load with a nonce of its own. */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle(PAGE_SCHEME, (request) => respond(request.url, request.method, files));
}

/** Reads what `Response` is made of, which Node does with its first one: the page's first request would wait for it. */
export function prepareToRespond(): void {
  new Response(null);
}

async function respond(address: string, method: string, files: PageFiles): Promise<Response> {
  const file = method === 'GET' ? resolvePageFile(address, files) : undefined;
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  return new Response(file.endsWith('.html') ? withNonce(body.toString('utf8'), nonce) : body, {
    headers: {
      'Content-Type': contentTypeOf(file),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
