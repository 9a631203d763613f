/**
 * The states of a setup, in the order of the happy path. They are part of the terminal's contract:
 * `{"type":"state","state":…}` carries exactly these names.
 */
export const setupStates = [
  /** Is there a usable token? Ask for one if not. */
  'signIn',
  /** Make the claim code and take the baseline, while the PC still has internet. */
  'claimCode',
  /** Note the connection to come back to, in the journal, before anything is moved. */
  'rememberHome',
  /** Join the chosen network with this PC, only where somebody wants the password tried before the device gets it. */
  'checkPassword',
  /** Look for the device's network. */
  'findDevice',
  /** Move the PC to it, until the device answers. */
  'joinDevice',
  /** device-id, public-key: who is it, and was it claimed before? */
  'readDevice',
  /** The device's own list of networks, only when nobody has chosen yet. */
  'scan',
  /** Wait for a person's choice of network and password. */
  'chooseNetwork',
  /** configure-ap, then device-id again. */
  'configure',
  /** set (claim code), then connect-ap. */
  'connect',
  /** The PC goes back to its own network. */
  'rejoinHome',
  /** Watch the device's network and the cloud until there is a verdict. */
  'verify',
  /** Give the device its name. */
  'name',
  /** The end of a success. */
  'done',
  /** A verdict with one next action; waits for a person, or ends. */
  'failed',
  /** The only exit of a cancel, a quit and a fatal error: the PC is put back. */
  'leaving',
] as const;

export type SetupState = (typeof setupStates)[number];
