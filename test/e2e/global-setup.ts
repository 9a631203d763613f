import type { TestProject } from 'vitest/node';
import { closeStage, openStage } from '../support/stage';
import type { Stage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';

declare module 'vitest' {
  interface ProvidedContext {
    readonly stage: Stage;
    readonly display: string | null;
  }
}

/** One stage and one display for the whole end-to-end run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const stage = openStage();
  const display = process.platform === 'linux' ? await openVirtualDisplay() : null;
  project.provide('stage', stage);
  project.provide('display', display?.name ?? null);
  return async () => {
    await display?.close();
    closeStage(stage);
  };
}
