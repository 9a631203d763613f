import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKoffi } from '../../../main/wifi/windows/wlan-api/koffi-module';
import { buildLibrariesForAnyWorld } from '../../windows/stand-in/windows-world';
import { buildWith } from '../room/replaced-program';

/** What every story with a Windows computer needs: the program that finds the stand-ins, and the library. */
export interface WindowsBuild {
  readonly program: string;
  readonly library: string;
  /** One more step of what goes on in this world by itself. */
  advance(file: string): void;
  /** Changes one line of this world. */
  change(file: string, line: string): void;
  remove(): void;
}

export async function buildForWindows(): Promise<WindowsBuild> {
  const own = 'test/moves/windows/own-radio';
  const program = await buildWith({
    'main/wifi/find-own-radio': own,
    'main/wifi/adapter-from-ref': own,
    'main/wifi/windows/wlan-api/system-libraries': 'test/moves/windows/own-libraries',
    'main/wiring/device-place': 'test/moves/room/loopback-device',
    'main/ports/system-clock': 'test/moves/room/hasty-clock',
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-windows-build-'));
  const library = buildLibrariesForAnyWorld(folder);
  const loaded = loadKoffi()?.load(library);
  if (loaded === undefined) throw new Error('koffi cannot be loaded here.');
  return {
    program,
    library,
    advance: loaded.func('void stand_in_advance(const char *file)') as WindowsBuild['advance'],
    change: loaded.func('void stand_in_change(const char *file, const char *line)') as WindowsBuild['change'],
    remove: () => {
      for (const one of [folder, path.dirname(program)]) rmSync(one, { recursive: true, force: true });
    },
  };
}
