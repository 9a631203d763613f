/** The most characters of what a person types; more is a paste that went wrong, and no header or form would take it. */
export const longest = {
  email: 254,
  accountPassword: 256,
  accessToken: 1000,
  deviceName: 100,
  /** Of a user of a company's network (802.1X). */
  identity: 256,
  wifiPassword: 256,
} as const;
