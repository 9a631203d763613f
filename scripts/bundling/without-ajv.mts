import type { Plugin } from 'vite';

const NOTHING = '\0without-ajv';

/**
 * A plugin for Vite: `conf`, below electron-store, loads a validator for the schema that it may be given. Ours is Zod's,
 * and every start would read some 300 kB for nothing.
 */
export function withoutAjv(): Plugin {
  return {
    name: 'without-ajv',
    enforce: 'pre',
    resolveId: (id) => (/^ajv(-formats)?(\/|$)/.test(id) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? 'export const Ajv2020 = undefined; export default {};' : undefined),
  };
}
