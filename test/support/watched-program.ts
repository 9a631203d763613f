import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { secretForms } from './secret-search';

const factSchema = z.discriminatedUnion('kind', [
  /** `given`: its arguments and its environment. */
  z.object({ kind: z.literal('program'), file: z.string(), given: z.array(z.string()), isShell: z.boolean() }),
  z.object({ kind: z.literal('file'), given: z.array(z.string()) }),
]);

/** What a program that was started with `watching` did. */
export interface Watched {
  /** The names of the programs that it started. */
  readonly programs: readonly string[];
  /** Shells that it started, and what it gave to another program or wrote into a file with a secret in it. */
  readonly wrongs: readonly string[];
}

const watcher = path.join(import.meta.dirname, 'note-doings.cjs');
const SHELLS = /^(?:(?:ba|da|z|k)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh(?:\.exe)?)$/i;

/** What a Node program needs in its environment to be watched; it notes into this file. */
export function watching(file: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${watcher}`, PHOTON_WATCH: file };
}

export function watchedIn(file: string, secrets: readonly string[]): Watched {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const facts = lines.map((line) => factSchema.parse(JSON.parse(line)));
  const forms = secrets.flatMap(secretForms);
  const hasSecret = ({ given }: { given: readonly string[] }): boolean =>
    given.some((text) => forms.some((form) => text.includes(form)));
  return {
    programs: facts.flatMap((fact) => (fact.kind === 'program' ? [path.basename(fact.file)] : [])),
    wrongs: facts.flatMap((fact) => [
      ...(fact.kind === 'program' && (fact.isShell || SHELLS.test(path.basename(fact.file)))
        ? [`a shell: ${fact.file}`]
        : []),
      ...(hasSecret(fact) ? [`a secret for ${fact.kind === 'program' ? fact.file : 'a file'}`] : []),
    ]),
  };
}
