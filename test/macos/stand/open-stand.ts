import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { player } from './player';
import { toolsIn, type StandTools } from './tools';
import { change, create, look, type MacWorld } from './world';

/** A Mac that consists of the programs that it answers with. */
export interface Stand extends StandTools {
  /** Where its programs and its world are. */
  readonly folder: string;
  look(): MacWorld;
  change(how: (world: MacWorld) => Partial<MacWorld>): void;
  /** The calls of one program so far. */
  calls(tool: string): readonly (readonly string[])[];
  close(): void;
}

/** What the programs consist of. */
const parts = ['bridge', 'neighbours', 'network-setup', 'player', 'reports', 'world'];
const fixtures = path.resolve(import.meta.dirname, '../../fixtures/wifi/macos');

/** Puts the programs into a folder of their own, where they share one world. */
export function openStand(world: MacWorld): Stand {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-mac-'));
  create(folder, world);
  for (const part of parts) compile(part, folder);
  for (const tool of player.tools) place(tool, folder);
  return {
    ...toolsIn(folder),
    folder,
    look: () => look(folder),
    change: (how) => void change(folder, how),
    calls: (tool) => look(folder).calls.flatMap((call) => (call.tool === tool ? [call.args] : [])),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Once for all stands: it holds up everything else that this process does. */
const compiled = new Map<string, string>();

function compile(part: string, folder: string): void {
  const text = compiled.get(part) ?? compileAnew(part);
  compiled.set(part, text);
  writeFileSync(path.join(folder, `${part}.js`), text);
}

function compileAnew(part: string): string {
  const source = readFileSync(path.join(import.meta.dirname, `${part}.ts`), 'utf8');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}

function place(tool: string, folder: string): void {
  const program = path.join(folder, tool);
  const words = [tool, folder, fixtures].map((part) => JSON.stringify(part)).join(', ');
  writeFileSync(program, `#!${process.execPath}\nrequire('./player').player.play(${words}, process.argv.slice(2));\n`);
  chmodSync(program, 0o755);
}
