import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { systems } from '../../shared/domain/system';
import type { SetupFacts, SetupSnapshot } from '../../shared/setup/snapshot';
import type { SetupState } from '../../shared/setup/states';
import { systemClock } from '../ports/system-clock';
import { english } from './english';
import { LiveLine } from './live-line';
import { liveReporter } from './live-reporter';
import type { Reporter } from './reporter';
import { snapshot } from './testing/snapshots';
import { textReporter } from './text-reporter';

/** A computer that has left its own network. */
function moved(state: SetupState, more: Partial<SetupFacts> = {}): SetupSnapshot {
  const first = snapshot({ state });
  return { ...first, facts: { ...first.facts, homeRestored: false, ...more } };
}

/** There, back to look for it, and there again. */
function talk(reporter: Reporter): void {
  reporter.setup(snapshot({ state: 'findDevice' }));
  reporter.setup(moved('joinDevice'));
  reporter.setup(moved('readDevice', { internetStays: true }));
  reporter.setup(moved('joinDevice', { internetStays: true }));
}

/** What a log has, and what a person at a terminal on this system sees. */
function told(system: (typeof systems)[number]): { readonly log: string; readonly screen: string } {
  const log: string[] = [];
  talk(textReporter((line) => log.push(line)));
  const stream = new PassThrough();
  const clock = { ...systemClock(), after: () => () => undefined };
  talk(liveReporter(new LiveLine(stream, clock), system));
  return { log: log.join(''), screen: String(stream.read()) };
}

const times = (text: string, words: string): number => text.split(words).length - 1;

describe.each(systems)('beside the steps, on %s', (system) => {
  it('a person is told once what the system may show at the device, and a log is not', () => {
    const { log, screen } = told(system);
    expect(times(screen, english(`popup.${system}`))).toBe(1);
    expect(times(log, english(`popup.${system}`))).toBe(0);
  });

  it('it is said once that the internet stays', () => {
    const { log, screen } = told(system);
    expect([times(screen, english('pause.kept')), times(log, english('pause.kept'))]).toEqual([1, 1]);
  });
});
