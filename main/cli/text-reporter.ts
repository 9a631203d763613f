import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { closingLines, seconds } from './closing-text';
import { english } from './english';
import { inspectionLines } from './inspection-text';
import { instructionText } from './instruction-text';
import type { Reporter } from './reporter';
import { SnapshotNews } from './snapshot-news';
import { stepTexts } from './step-texts';
import { wifiLines } from './wifi-text';

/** Plain lines for a pipe or a log file: one per step. `write` takes one whole line. */
export function textReporter(write: (line: string) => void): Reporter {
  const news = new SnapshotNews();
  const lines = (texts: readonly string[]): void => {
    for (const text of texts) write(`${text}\n`);
  };
  return {
    setup: (snapshot) => {
      const fresh = news.of(snapshot);
      if (fresh.stateChanged && snapshot.state !== 'done') lines([stepLine(snapshot)]);
      if (fresh.instruction !== null) lines([`           > ${instructionText(fresh.instruction)}`]);
      if (fresh.internetStays) lines([asideLine(english('pause.kept'))]);
      for (const { code } of fresh.warnings) lines([`Note: ${english(`error.${code}.title`)}.`]);
    },
    warning: ({ message }) => {
      lines([`Note: ${message}`]);
    },
    inspection: (inspection) => {
      lines(inspectionLines(inspection));
    },
    wifi: (report) => {
      lines(wifiLines(report));
    },
    result: (result, last) => {
      lines(closingLines(result, last));
    },
  };
}

/** One step with the time since the start, and which try it is when it is not the first. */
export function stepLine(snapshot: SetupSnapshot): string {
  const again = snapshot.attempt > 1 ? ` (try ${snapshot.attempt})` : '';
  return `${seconds(snapshot.elapsedMs).padStart(10)} ${stepText(snapshot)}${again}`;
}

/** Something beside the steps. */
export function asideLine(text: string): string {
  return `${' '.repeat(11)}${text}`;
}

/** The step's words, with the network's name where it helps. */
export function stepText({ state, facts }: SetupSnapshot): string {
  const network = state === 'connect' && facts.network !== null ? ` ${ssidDisplay(facts.network.ssid)}` : '';
  // What was never moved is not put back.
  if (state === 'leaving' && facts.homeRestored !== false) return 'Stopping';
  return `${stepTexts[state]}${network}`;
}
