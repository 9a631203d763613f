import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';
import { processTree } from '../support/process-tree';
import type { ProcessFacts } from '../support/process-tree';

describe.skipIf(process.platform !== 'linux')('Chromium’s sandbox, as the kernel sees it', () => {
  let desktop: Desktop;
  let processes: readonly ProcessFacts[];

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
    processes = processTree(desktop.app.process().pid ?? 0);
  });
  afterAll(() => desktop.quit());

  it('holds the page: system calls filtered, no new privileges, process numbers of its own', () => {
    const renderer = processes.find((one) => one.commandLine.includes('--type=renderer'));
    expect(renderer?.status.get('Seccomp')).toBe('2');
    expect(renderer?.status.get('NoNewPrivs')).toBe('1');
    expect(renderer?.status.get('NSpid')?.split(/\s+/)).toHaveLength(3);
    expect(renderer?.status.get('CapEff')).toMatch(/^0+$/);
  });

  it('is switched off nowhere', () => {
    expect(processes.filter((one) => one.commandLine.includes('--no-sandbox'))).toEqual([]);
  });

  it('is not run as root', () => {
    expect(processes.map((one) => one.status.get('Uid')).filter((ids) => ids?.split(/\s+/).includes('0'))).toEqual([]);
  });
});
