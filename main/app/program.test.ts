import { describe, expect, it } from 'vitest';
import { programStart, terminalArguments } from './program';

describe('terminalArguments', () => {
  it('finds a subcommand of the packaged app and of the checkout', () => {
    expect(terminalArguments(['/opt/app', 'inspect', '--json'], true)).toEqual(['inspect', '--json']);
    expect(terminalArguments(['/electron', '.', 'guard'], false)).toEqual(['guard']);
    expect(terminalArguments(['/electron', '--disable-gpu', '.', 'wifi'], false)).toEqual(['wifi']);
  });

  it('opens the window for everything else', () => {
    expect(terminalArguments(['/opt/app'], true)).toBeNull();
    expect(terminalArguments(['/opt/app', 'photon-setup://x'], true)).toBeNull();
    expect(terminalArguments(['/electron', 'setup'], false)).toBeNull();
  });
});

describe('programStart', () => {
  it('names the app folder only when the app is not packaged', () => {
    expect(programStart('/e', '/a', false)).toEqual({ command: '/e', args: ['/a'] });
    expect(programStart('/e', '/a', true)).toEqual({ command: '/e', args: [] });
  });
});
