import { execFileSync } from 'node:child_process';

/** Making a network namespace takes a right that not every container has. */
export function roomIsPossible(): boolean {
  try {
    execFileSync('unshare', ['--net', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
