import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line';

function account(...words: readonly string[]) {
  const read = readCommandLine(['setup', '--network', 'Home', ...words]);
  if (!read.ok) return read.error.kind === 'usage' ? read.error.message : read.error.kind;
  return read.value.command === 'setup' ? read.value.options.account : null;
}

describe('whoever signs in for a call', () => {
  it('is nobody, or named by variables only', () => {
    expect(account()).toBeNull();
    expect(account('--email-env', 'MAIL', '--account-password-env', 'PW', '--one-time-code-env', 'OTP')).toEqual({
      ...{ emailVariable: 'MAIL', passwordVariable: 'PW', codeVariable: 'OTP', brandFile: null, signUp: false },
    });
    expect(account('--email-env', 'MAIL', '--brand', 'acme.json', '--sign-up')).toMatchObject({
      ...{ passwordVariable: null, brandFile: 'acme.json', signUp: true },
    });
  });

  it.each([
    [['--account-password-env', 'PW'], '--account-password-env needs --email-env'],
    [['--one-time-code-env', 'OTP'], '--one-time-code-env needs --email-env'],
    [['--brand', 'acme.json'], '--brand needs --email-env'],
    [['--sign-up'], '--sign-up needs --email-env'],
    [['--email-env', 'MAIL', '--sign-up'], '--sign-up needs --brand'],
    [['--email-env', 'MAIL', '--claim', 'none'], '--claim'],
    [['--email-env', 'MAIL', '--broker', 'https://setup.example'], '--broker'],
    [['--email-env', 'MAIL', '--brand', 'acme.json', '--product', '7'], '--product'],
  ])('is refused as %j', (words, message) => {
    expect(account(...words)).toContain(message);
  });
});
