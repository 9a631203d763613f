import path from 'node:path';
import type { Clock } from '../../ports/clock';
import { runProgram } from '../run-program';

/** Does an administrator's policy keep this computer from Wi-Fi while a cable is plugged in? Not to be seen counts as no. */
export type ConnectionPolicy = (signal: AbortSignal) => Promise<boolean>;

const LIMIT_MS = 5_000;
const KEY = 'HKLM\\Software\\Policies\\Microsoft\\Windows\\WcmSvc\\GroupPolicy';
/** 3: no Wi-Fi at all beside Ethernet; the other values let a person join (wifi 3.6). */
const FORBIDS = /^\s*fMinimizeConnections\s+REG_DWORD\s+0x3\s*$/im;

/** Reads it by the system's own program, which needs no right for that; asked only after a join has failed (wifi 3.6). */
export function connectionPolicy(systemRoot: string, clock: Clock): ConnectionPolicy {
  const program = path.join(systemRoot, 'System32', 'reg.exe');
  const args = ['query', KEY, '/v', 'fMinimizeConnections'];
  const env = { SystemRoot: systemRoot, windir: systemRoot };
  return async (signal) => {
    const answer = await runProgram({ program, args, env, limitMs: LIMIT_MS, encoding: 'latin1' }, clock, signal);
    return answer.ok && FORBIDS.test(answer.value.output);
  };
}
