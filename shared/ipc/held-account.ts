/** How a device can log in to a company's network: by user name and password (PEAP), or by certificate files. */
export const accountMethods = ['peap', 'eap-tls'] as const;
export type AccountMethod = (typeof accountMethods)[number];

/** What is no secret of the log-in to a company's network that is held: it is typed once. Empty: nothing was typed. */
export interface HeldAccount {
  readonly method: AccountMethod;
  readonly identity: string;
  readonly outerIdentity: string;
}
