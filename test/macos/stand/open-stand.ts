import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import type { ApplePaths } from '../../../main/wifi/macos/apple-tools';
import { player } from './player';
import { addressOf, change, create, look, type MacWorld } from './world';

/** A Mac that consists of the programs that it answers with. */
export interface Stand {
  readonly paths: ApplePaths;
  look(): MacWorld;
  change(how: (world: MacWorld) => Partial<MacWorld>): void;
  readonly addressesOf: (device: string) => readonly string[];
  /** The calls of one program so far. */
  calls(tool: string): readonly (readonly string[])[];
  close(): void;
}

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/wifi/macos');

/** Puts the programs into a folder of their own, where they share one world. */
export function openStand(world: MacWorld): Stand {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-mac-'));
  create(folder, world);
  for (const file of readdirSync(import.meta.dirname).filter((name) => name !== 'open-stand.ts')) compile(file, folder);
  const placed = player.tools.map((tool) => [tool, place(tool, folder)] as const);
  return {
    paths: Object.fromEntries(placed) as ApplePaths,
    look: () => look(folder),
    change: (how) => void change(folder, how),
    addressesOf: (device) => {
      const address = device === 'en0' ? addressOf(look(folder), Date.now()) : null;
      return address === null ? [] : [address];
    },
    calls: (tool) => look(folder).calls.flatMap((call) => (call.tool === tool ? [call.args] : [])),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function compile(file: string, folder: string): void {
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  writeFileSync(path.join(folder, file.replace(/\.ts$/, '.js')), outputText);
}

function place(tool: string, folder: string): string {
  const program = path.join(folder, tool);
  const parts = [tool, folder, fixtures].map((part) => JSON.stringify(part)).join(', ');
  writeFileSync(program, `#!${process.execPath}\nrequire('./player').player.play(${parts}, process.argv.slice(2));\n`);
  chmodSync(program, 0o755);
  return program;
}
