import { describe, expect, it } from 'vitest';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import { keepSnapshot } from '../desk/snapshot-keeper';
import { closingQuestion } from './closing';

function setUp(state: 'verify' | 'failed', homeRestored: boolean | null = null) {
  const wifi = { system: 'linux', way: 'auto', report: null, opens: [] } as const;
  const account = { who: 'developer', cannotKeep: null, state: { kind: 'signed-out', because: null } } as const;
  const keeper = keepSnapshot({ language: 'en', lastProduct: null, companyServer: null, account, wifi });
  const closing = closingQuestion(keeper);
  const first = firstSnapshot('r');
  keeper.showSetup({ ...first, state, facts: { ...first.facts, homeRestored } });
  keeper.change({ running: true });
  return { keeper, closing };
}

describe('closing the window', () => {
  it('asks in the middle of a setup, once: whoever closes again means it', () => {
    const { keeper, closing } = setUp('verify');
    expect([closing.asksFirst(), keeper.now().askedToClose]).toEqual([true, true]);
    expect(closing.asksFirst()).toBe(false);
  });

  it('asks anew after a person chose to stay, and no more once the setup has ended', () => {
    const { keeper, closing } = setUp('verify');
    closing.asksFirst();
    closing.stay();
    expect(keeper.now().askedToClose).toBe(false);
    expect(closing.asksFirst()).toBe(true);
    keeper.change({ running: false });
    expect([keeper.now().askedToClose, closing.asksFirst()]).toEqual([false, false]);
  });

  it('asks nothing at a verdict, unless the computer is still away', () => {
    expect(setUp('failed', true).closing.asksFirst()).toBe(false);
    expect(setUp('failed', false).closing.asksFirst()).toBe(true);
  });
});
