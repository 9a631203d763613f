import { readSettings, SettingsError } from './settings';
import { startBroker, type RunningBroker } from './start-broker';

let broker: RunningBroker | null = null;
let isOver = false;

/** A signal may come before there is anything to close. */
async function end(): Promise<void> {
  isOver = true;
  await broker?.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
try {
  broker = await startBroker(readSettings(process.env));
  if (isOver) await broker.close();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
