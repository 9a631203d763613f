import { expect, it } from 'vitest';
import { setupError } from '../../shared/errors/error-codes';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import { askNewToken, type SignInAgain } from './new-token-question';

const calm = new AbortController().signal;

/** What a person who types these answers means, and what they read. */
async function answering(answers: readonly string[], signInAgain: SignInAgain | null = null) {
  const left = [...answers];
  const read: string[] = [];
  const next = (question: string) => {
    read.push(question);
    return Promise.resolve(left.shift() ?? null);
  };
  const prompter = { ask: next, askHidden: next };
  const intent = await askNewToken({ prompter, print: (line) => read.push(line), signInAgain }, calm);
  return { intent, read: read.join('') };
}

it('takes another token, once it can be one', async () => {
  const { intent } = await answering(['two words', ' abc123 ']);
  expect(intent?.kind === 'use-token' && intent.token.reveal()).toBe('abc123');
});

it.each([['', 'cancel'] as const])('stops for an empty answer', async (typed, kind) => {
  expect((await answering([typed])).intent).toEqual({ kind });
});

it('goes on with the token of whoever signs in again, after one that was refused too', async () => {
  const token = new Secret('access-token' as const, 'renewed');
  const turns = [fail({ kind: 'failed', error: setupError('sign-in-refused') } as const), ok(token)];
  const signInAgain: SignInAgain = () => Promise.resolve(turns.shift() ?? fail({ kind: 'cancelled' }));
  const { intent, read } = await answering(['', 'y'], signInAgain);
  expect(intent).toEqual({ kind: 'use-token', token });
  expect(read).toContain('Help code: sign-in-refused');
});

it('stops for whoever does not sign in again', async () => {
  const never: SignInAgain = () => Promise.reject(new Error('nobody agreed to it'));
  expect((await answering(['n'], never)).intent).toEqual({ kind: 'cancel' });
});
