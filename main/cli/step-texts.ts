import type { SetupState } from '../../shared/setup/states';

/** What a person reads while a state lasts. */
export const stepTexts: Readonly<Record<SetupState, string>> = {
  signIn: 'Checking your sign-in',
  claimCode: 'Preparing your account',
  rememberHome: 'Noting which network this computer is on',
  checkPassword: 'Trying the password with this computer',
  findDevice: 'Looking for the device',
  joinDevice: "Joining the device's own Wi-Fi",
  readDevice: 'Talking to the device',
  scan: 'Asking the device which networks it sees',
  chooseNetwork: 'Waiting for your choice of network',
  configure: 'Saving the Wi-Fi details in the device',
  connect: 'Telling the device to join',
  rejoinHome: 'Bringing this computer back to its own network',
  verify: 'Waiting for the device to say hello',
  name: 'Giving the device its name',
  done: 'Finished',
  failed: 'Stopped',
  leaving: "Putting this computer's network back",
};
