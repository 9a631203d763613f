import type { WifiAdapterReport, WifiReport } from '../../shared/domain/wifi-report';
import { fail, ok, type Result } from '../../shared/result';
import { stateFolder } from '../setup/state-folder';
import { rememberAdapter, surveyFor, surveyThisComputer } from '../wiring/wifi-report';
import { ended, endingOfRefusal, type Ending } from './ending';
import { inert } from '../../shared/inert-text';
import { usage, type Refusal } from './refusal';
import type { Session } from './session';
import type { WifiOptions } from './wifi-options';

/** `photon-setup wifi`: tells what this computer's Wi-Fi is and what a setup would move; with `--use` first keeps a choice. */
export async function wifiCommand(options: WifiOptions, { io, stop, reporter }: Session): Promise<Ending> {
  const folder = stateFolder(io.env, io.platform, io.homeFolder);
  const kept = options.use === null ? ok(undefined) : await keep(options.use, folder, stop.signal);
  if (!kept.ok) return endingOfRefusal(kept.error);
  const report = await surveyFor({ ...options, stateFolder: folder }, stop.signal);
  if (stop.signal.aborted) return ended({ outcome: 'cancelled' });
  if (!report.ok) return endingOfRefusal({ kind: 'failed', error: report.error });
  reporter.wifi(report.value);
  return ended({});
}

async function keep(
  use: NonNullable<WifiOptions['use']>,
  folder: string,
  signal: AbortSignal,
): Promise<Result<void, Refusal>> {
  const id = use.kind === 'automatic' ? ok(null) : await adapterOf(use.words, folder, signal);
  if (signal.aborted) return fail({ kind: 'cancelled' });
  if (!id.ok) return id;
  const kept = await rememberAdapter(folder, id.value);
  return kept.ok ? kept : fail({ kind: 'failed', error: kept.error });
}

/** The id of the adapter with this id or this name. */
async function adapterOf(words: string, folder: string, signal: AbortSignal): Promise<Result<string, Refusal>> {
  const { adapters } = await surveyThisComputer(folder, signal);
  const wanted = words.toLowerCase();
  const found =
    adapters.find(({ id }) => id.toLowerCase() === wanted) ??
    adapters.find(({ name }) => name.toLowerCase() === wanted);
  return found === undefined ? usage(unknownText(adapters)) : ok(found.id);
}

function unknownText(adapters: WifiReport['adapters']): string {
  if (adapters.length === 0) return '--use: no Wi-Fi adapter can be seen on this computer.';
  return `--use: there is no such Wi-Fi adapter. There is ${adapters.map(adapterText).join(', ')}.`;
}

function adapterText({ id, name }: WifiAdapterReport): string {
  return id === name ? inert(name) : `${inert(name)} (${id})`;
}
