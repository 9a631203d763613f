import { readSettings, SettingsError } from './settings';
import { startBroker } from './start-broker';

try {
  const broker = await startBroker(readSettings(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void broker.close();
    });
  }
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
