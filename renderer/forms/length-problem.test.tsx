import { describe, expect, it } from 'vitest';
import { longest } from '../../shared/domain/text-limits';
import { commandInputs } from '../../shared/ipc/contract';
import { accountLogin, accountProblems, begunAccount } from './account-login';
import { signInProblems } from './sign-in-form';
import { tokenProblems, tokenRequest } from './start-form';

const noFiles = { authority: null, certificate: null, 'private-key': null } as const;
const letters = (count: number): string => 'a'.repeat(count);

describe('what a form lets through, the main process takes, to the last letter', () => {
  it.each([0, 1])('an address and a password of an account, %i beyond', (beyond) => {
    const form = {
      email: `${letters(longest.email - 2 + beyond)}@b`,
      password: letters(longest.accountPassword + beyond),
      stay: false,
    };
    const problem = beyond === 0 ? null : 'start.tooLong';
    expect(signInProblems(form)).toEqual({ email: problem, password: problem });
    expect(commandInputs['account/sign-in'].safeParse(form).success).toBe(beyond === 0);
  });

  it.each([0, 1])('an access token, %i beyond', (beyond) => {
    const form = { token: letters(longest.accessToken + beyond), product: '' };
    expect(tokenProblems(form).token).toBe(beyond === 0 ? null : 'start.tooLong');
    expect(commandInputs['setup/start'].safeParse(tokenRequest(form)).success).toBe(beyond === 0);
  });

  it.each([0, 1])('a user of a company network, %i beyond', (beyond) => {
    const form = {
      ...begunAccount(noFiles, { method: 'peap', identity: letters(longest.identity + beyond), outerIdentity: '' }),
      password: letters(longest.wifiPassword + beyond),
    };
    const problem = beyond === 0 ? null : 'start.tooLong';
    expect(accountProblems(form, noFiles)).toMatchObject({ identity: problem, password: problem });
    const input = { network: { ssid: '6162', security: 'wpa2-enterprise', hidden: false }, login: accountLogin(form) };
    const parsed = commandInputs['setup/choose-network'].safeParse(input);
    const login = parsed.error?.issues.filter(({ path }) => path[0] === 'login') ?? [];
    expect(login.length > 0).toBe(beyond === 1);
  });
});
