import type { Plugin } from 'vite';
import { isSaidOutside } from '../../shared/texts/outside-text';

/** A plugin for Vite: of a language main gets what is said outside of the window; the window has its own copy of all. */
export function outsideTexts(): Plugin {
  return {
    name: 'outside-texts',
    enforce: 'pre',
    transform(json, id) {
      if (!/[\\/]shared[\\/]texts[\\/]languages[\\/][^\\/]+\.json$/.test(id)) return undefined;
      const texts = Object.entries(JSON.parse(json) as Record<string, string>);
      return { code: JSON.stringify(Object.fromEntries(texts.filter(([key]) => isSaidOutside(key)))), map: null };
    },
  };
}
