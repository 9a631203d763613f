import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line';

function company(...words: readonly string[]) {
  const read = readCommandLine(['setup', '--network', 'Home', ...words]);
  if (!read.ok) return read.error.kind === 'usage' ? read.error.message : read.error.kind;
  return read.value.command === 'setup' ? read.value.options.company : null;
}

describe("a company's server in a call", () => {
  it('is an origin and a code, or a code that is asked for', () => {
    expect(company()).toBeNull();
    expect(company('--broker', 'https://setup.example/')).toEqual({ origin: 'https://setup.example', code: null });
    const both = company('--broker', 'https://setup.example', '--session-code', 'k7qf 3mtx');
    expect(typeof both === 'object' ? both?.code?.reveal() : both).toBe('K7QF-3MTX');
  });

  it.each([
    [['--session-code', 'K7QF-3MTX'], '--broker'],
    [['--broker', 'http://setup.example'], 'https'],
    [['--broker', 'https://setup.example/path'], 'origin'],
    [['--broker', 'https://setup.example', '--session-code', 'K7QF'], 'eight'],
    [['--broker', 'https://setup.example', '--claim', 'none'], '--claim'],
    [['--broker', 'https://setup.example', '--product', '1'], '--product'],
  ])('is refused as %j', (words, message) => {
    expect(company(...words)).toContain(message);
  });

  it('never repeats a code in a refusal', () => {
    expect(company('--broker', 'https://setup.example', '--session-code', 'ABCD-EFG')).not.toContain('ABCD');
  });
});
