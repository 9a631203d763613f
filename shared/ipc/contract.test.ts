import { describe, expect, it } from 'vitest';
import { commandNames } from './command-names';
import { commandInputs } from './contract';

describe('the contract', () => {
  it('has exactly the commands that the preload script offers', () => {
    expect(Object.keys(commandInputs).sort()).toEqual([...commandNames].sort());
  });

  it('takes a token for a real setup only, and only one that can be a header', () => {
    const start = commandInputs['setup/start'];
    expect(start.safeParse({ mode: 'real', claim: 'token', token: 'abc', product: null }).success).toBe(true);
    expect(start.safeParse({ mode: 'real', claim: 'token', token: 'a\r\nb', product: null }).success).toBe(false);
    expect(start.safeParse({ mode: 'real', claim: 'token', token: '', product: null }).success).toBe(false);
    expect(start.safeParse({ mode: 'practice', claim: 'token', token: 'abc' }).success).toBe(false);
  });

  it('takes network names as hex of 1 to 32 bytes', () => {
    const choose = commandInputs['setup/choose-device'];
    expect(choose.safeParse({ ssid: 'AB01' }).data).toEqual({ ssid: 'ab01' });
    for (const ssid of ['', 'a', 'zz', 'ab'.repeat(33)]) expect(choose.safeParse({ ssid }).success).toBe(false);
  });

  it('takes the code of an authenticator as it is read out, and nothing that is none', () => {
    const code = commandInputs['account/give-code'];
    expect(code.safeParse({ code: ' 424 242 ' }).data).toEqual({ code: '424242' });
    for (const text of ['', '12', '42 42-42', 'a'.repeat(30)])
      expect(code.safeParse({ code: text }).success).toBe(false);
  });

  it('keeps every space of a password', () => {
    const parsed = commandInputs['setup/password'].safeParse({
      login: { kind: 'password', password: '  two  words ' },
    });
    expect(parsed.data?.login).toEqual({ kind: 'password', password: '  two  words ' });
  });

  it('refuses fields that nobody asked for', () => {
    expect(commandInputs['setup/name'].safeParse({ name: 'a', more: 1 }).success).toBe(false);
  });
});
