import { readSettings, SettingsError } from './settings';
import { startBroker } from './start-broker';

/** A signal may come before there is anything to close. */
const over = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    over.abort();
  });
}

try {
  const broker = await startBroker(readSettings(process.env));
  const close = (): void => void broker.close();
  if (over.signal.aborted) close();
  else over.signal.addEventListener('abort', close, { once: true });
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
