import type { ProductId } from '../../../shared/domain/product-id';
import { Secret } from '../../../shared/secret';
import type { ParsedInput } from '../../../shared/ipc/contract';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import type { AccountDesk } from './account-desk';

type Answer = Promise<'done' | 'begun' | 'not-now'>;

/** What the window may ask about signing in. What was typed becomes a secret here. */
export interface AccountCounter {
  signIn(typed: ParsedInput<'account/sign-in'>): Answer;
  signUp(typed: ParsedInput<'account/sign-up'>): Answer;
  giveCode(code: string): Answer;
  cancel(): void;
  signOut(): Answer;
  /** A setup for whoever is signed in. */
  start(product: ProductId | null): Answer;
}

/** Where a person signs in and out, and a setup for their account begins. */
export function openAccountCounter(account: AccountDesk, desk: SetupDesk, keeper: SnapshotKeeper): AccountCounter {
  /** A setup that waits for the sign-in goes on. */
  const thenGoOn = async (answer: ReturnType<AccountDesk['signIn']>): Answer => {
    const done = await answer;
    desk.useNewSignIn();
    return done;
  };
  return {
    signIn: ({ email, password, stay }) =>
      thenGoOn(account.signIn({ email, password: new Secret('account-password', password), stay })),
    signUp: ({ email, password, stay }) =>
      thenGoOn(account.signUp({ email, password: new Secret('account-password', password), stay })),
    giveCode: (code) => thenGoOn(account.giveCode(new Secret('authenticator-code', code))),
    cancel: () => {
      account.cancel();
    },
    signOut: async () => {
      // A setup that goes on needs the token to the end.
      if (keeper.now().running || keeper.now().activity !== 'idle') return 'not-now';
      await account.signOut();
      // Nothing of theirs stays: neither what was set up, nor the log-in of its network.
      return desk.toStart(null);
    },
    start: async (product) =>
      account.claim(product) === null
        ? 'not-now'
        : await desk.startForAccount({
            api: await account.origin(),
            claim: () => account.claim(product),
            tokens: account.tokens,
            expire: () => {
              account.expire();
            },
          }),
  };
}
