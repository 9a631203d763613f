import { onceAgreed } from '../another-network';
import type { WorkingState } from '../machine';
import type { Step } from '../run';
import { whileStaying } from '../staying';
import { checkPassword } from './check-password';
import { chooseNetwork } from './choose-network';
import { claimCode } from './claim-code';
import { configure } from './configure';
import { connect } from './connect';
import { findDevice } from './find-device';
import { joinDevice } from './join-device';
import { leave } from './leave';
import { name } from './name';
import { readDevice } from './read-device';
import { rejoinHome } from './rejoin-home';
import { rememberHome } from './remember-home';
import { scan } from './scan';
import { signIn } from './sign-in';
import { verify } from './verify';

/** What is done in each state. */
export const allSteps: Readonly<Record<WorkingState, Step>> = {
  signIn,
  claimCode,
  rememberHome,
  checkPassword,
  findDevice,
  joinDevice: onceAgreed(joinDevice),
  readDevice: whileStaying(readDevice),
  scan: whileStaying(scan),
  chooseNetwork,
  configure: whileStaying(configure),
  connect,
  rejoinHome,
  verify,
  name,
  leaving: leave,
};
