import { app } from 'electron';
import { join } from 'node:path';
import { programStart, terminalArguments } from './program';
import { runTerminalProgram } from './terminal';
import { startWindowApp } from './window-app';

const words = terminalArguments(process.argv, app.isPackaged);
if (words === null) {
  startWindowApp();
} else {
  // A profile of its own: a window may have the usual one open at the same time.
  app.setPath('userData', join(app.getPath('userData'), 'terminal'));
  app.dock?.hide();
  runTerminalProgram(words, programStart(process.execPath, app.getAppPath(), app.isPackaged)).then(
    (code) => {
      app.exit(code);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      app.exit(4);
    },
  );
}
