import type { ProgramStart } from '../wiring/workbench';

const terminalCommands = [...['setup', 'inspect', 'restore', 'practice', 'wifi'], ...['guard', 'hints', 'wlan-scan']];

/** The terminal program's arguments, if the first word after Chromium's switches (and the app's folder) is one of its subcommands. */
export function terminalArguments(argv: readonly string[], packaged: boolean): readonly string[] | null {
  const start = argv.findIndex((word, index) => index > 0 && !word.startsWith('--'));
  if (start === -1) return null;
  const words = argv.slice(packaged ? start : start + 1);
  const [first] = words;
  return terminalCommands.some((command) => command === first) ? words : null;
}

/** How this same app is started again with a subcommand. */
export function programStart(execPath: string, appPath: string, packaged: boolean): ProgramStart {
  return { command: execPath, args: packaged ? [] : [appPath] };
}
