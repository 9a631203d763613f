import path from 'node:path';

interface Page {
  readonly type: string;
  readonly text: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const files = import.meta.glob('../page/setup.*', { query: '?raw', import: 'default', eager: true });

/** The company's page, by path; everything it needs comes from here. */
export const pages: ReadonlyMap<string, Page> = new Map(
  Object.entries(files).map(([file, text]) => {
    const { base, ext, name } = path.parse(file);
    return [`/${ext === '.html' ? name : base}`, { type: types[ext] ?? 'text/plain', text }];
  }),
);
