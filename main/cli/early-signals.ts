/**
 * The first module to run: while the rest of the program is being loaded a signal must not end it without a word.
 * The signal waits until then and is heard by whoever listens at that time. In Electron the app listens itself.
 */
const wait = (): void => undefined;

if (require.main === module) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, wait);
}
