import type { WifiFault } from '../../shared/errors/wifi-faults';
import { practiceWorldSchema, type PracticeWorld } from '../../shared/practice/world';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import { openControlPort } from './control-port';

const LIMIT_MS = 5_000;

/** Asks the practice world at a control address for its description; `tool-failed` when none answers there. */
export async function readPracticeWorld(control: string, clock: Clock): Promise<Result<PracticeWorld, WifiFault>> {
  const port = openControlPort(control, clock);
  const answer = await port.ask(
    { method: 'GET', path: '/world', body: null, limitMs: LIMIT_MS, schema: practiceWorldSchema },
    new AbortController().signal,
  );
  if (!answer.ok) return answer;
  return answer.value.kind === 'content' ? ok(answer.value.content) : fail({ kind: 'tool-failed' });
}
