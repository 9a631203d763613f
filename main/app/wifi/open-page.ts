import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment } from '../../setup/child-environment';
import type { PageOpener } from './settings-pages';

/** Opens a page of the system's settings. Rejects when the system cannot. */
export async function openPage(opener: PageOpener, openAddress: (address: string) => Promise<void>): Promise<void> {
  if (opener.kind === 'address') {
    await openAddress(opener.address);
    return;
  }
  const child = spawn(opener.program, [...opener.words], {
    detached: true,
    stdio: 'ignore',
    env: childEnvironment(process.env),
  });
  await once(child, 'spawn');
  child.unref();
}
