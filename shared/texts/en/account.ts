/** Signing in and out. */
export const accountTexts = {
  'account.email': 'E-mail address',
  'account.emailMissing': 'Type the e-mail address of the account.',
  'account.password': 'Password of the account',
  'account.passwordMissing': 'Type the password of the account.',
  'account.stay': 'Stay signed in on this computer',
  'account.cannotKeep.no-keyring':
    'No keyring is open on this computer, so a sign-in cannot be locked away here. Yours is not kept: it ends when you close this app.',
  'account.cannotKeep.refused':
    'The system did not open its store for secrets, so a sign-in cannot be locked away here. Yours is not kept: it ends when you close this app.',
  'account.signIn': 'Sign in',
  'account.signUp': 'Create an account',
  'account.asking': 'One moment…',
  'account.codeLead':
    'The password was right. The account of {email} also wants the code that your authenticator shows.',
  'account.code': 'One-time code',
  'account.codeForm': 'Type the code as your authenticator shows it.',
  'account.codeWrong': 'That code was not accepted. Type the one that is shown now.',
  'account.giveCode': 'Go on',
  'account.back': 'Back',
  'account.signedIn': 'Signed in as {email}',
  'account.isKept': 'Also after you close this app, until you sign out.',
  'account.isNotKept': 'Until you close this app.',
  'account.signOut': 'Sign out',
  'account.notRevokedTitle': 'You are signed out on this computer',
  'account.notRevoked':
    'The cloud could not be told. What let this app in is deleted here, and at the cloud it runs out by itself.',
  'account.pausedFor': 'Possible again in about {time}.',
} as const;
