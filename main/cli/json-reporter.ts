import { ssidDisplay } from '../../shared/domain/ssid';
import type { SetupInstruction, SetupSnapshot } from '../../shared/setup/snapshot';
import type { Verdict } from '../../shared/setup/verdict';
import { english } from './english';
import { SnapshotNews } from './snapshot-news';
import { instructionText } from './instruction-text';
import type { Reporter } from './reporter';
import { reasonText } from './wifi-text';

/** One JSON object per line, as docs/terminal.md describes them. `write` takes one whole line. */
export function jsonReporter(write: (line: string) => void): Reporter {
  const news = new SnapshotNews();
  const line = (value: Readonly<Record<string, unknown>>): void => {
    write(`${JSON.stringify(value)}\n`);
  };
  return {
    setup: (snapshot) => {
      const fresh = news.of(snapshot);
      if (fresh.stateChanged) line(stateLine(snapshot));
      if (fresh.instruction !== null) line(instructionLine(fresh.instruction));
      for (const { code } of fresh.warnings) line({ type: 'warning', code, message: english(`error.${code}.title`) });
    },
    warning: (warning) => {
      line({ type: 'warning', ...warning });
    },
    inspection: ({ networks, ...rest }) => {
      const shown = networks?.map(({ ssid, ...seen }) => ({ ssid: ssidDisplay(ssid), ssidHex: ssid, ...seen }));
      line({ type: 'inspection', ...rest, networks: shown ?? null });
    },
    wifi: (report) => {
      line({ type: 'wifi', ...report, reason: reasonText(report.reason) });
    },
    result: ({ elapsedMs, verdict, ...rest }) => {
      line({
        type: 'result',
        ...rest,
        elapsedMs: Math.round(elapsedMs),
        verdict: verdict === null ? null : verdictOf(verdict),
      });
    },
  };
}

/** Without the code, which is the result's own; of what troubled the asking only its code. */
function verdictOf({ next, others, signsDisagree, signs }: Verdict): Readonly<Record<string, unknown>> {
  return { next, others, signsDisagree, signs: { ...signs, trouble: signs.trouble?.code ?? null } };
}

function stateLine({ state, attempt, elapsedMs }: SetupSnapshot): Readonly<Record<string, unknown>> {
  return { type: 'state', state, attempt, elapsedMs: Math.round(elapsedMs) };
}

function instructionLine(instruction: SetupInstruction): Readonly<Record<string, unknown>> {
  const { kind, ...rest } = instruction;
  const ssid = 'ssid' in rest ? rest.ssid : null;
  return {
    type: 'instruction',
    instruction: kind,
    ssid: ssid === null ? null : ssidDisplay(ssid),
    ssidHex: ssid,
    connection: 'connection' in rest ? rest.connection : null,
    message: instructionText(instruction),
  };
}
