import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'setup';
/** Where the one page lives. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/** What may be served: the path in the address to the file on the disk. Nothing else exists for the page. */
export type PageFiles = ReadonlyMap<string, string>;

/** Lists the built page once, at the start. */
export function listPageFiles(folder: string, prefix = '/'): PageFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = posix.join(prefix, entry.name);
    if (entry.isDirectory()) for (const [name, file] of listPageFiles(folder, path)) files.set(name, file);
    else if (entry.isFile()) files.set(path, join(folder, path));
  }
  return files;
}

/** The file behind an address, by exact match with the list; `undefined` for everything else. */
export function resolvePageFile(address: string, files: PageFiles): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const foreign = url.protocol !== `${PAGE_SCHEME}:` || url.host !== PAGE_HOST || url.username !== '';
  return foreign ? undefined : files.get(url.pathname);
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The type by the file's ending; a type that runs nothing when the ending is unknown. */
export function contentTypeOf(path: string): string {
  return contentTypes[posix.extname(path)] ?? 'application/octet-stream';
}
