import type { ErrorCode } from './error-codes';

/**
 * What a person is told about one failure, in plain words. Where the computer is, is said apart from this
 * (`computerText`), because it differs from run to run.
 */
export interface ErrorText {
  /** One line, no blame. */
  readonly title: string;
  /** What happened, with the likely reason and no more certainty than the signs give. */
  readonly happened: string;
  /** What is safe, and the state that the device is in. */
  readonly safe: string;
  /** The one thing to do next. */
  readonly next: string;
}

const NOTHING_SENT = 'Nothing has been sent to the device.';
const NOTHING_CHANGED = 'Nothing has been changed on the device.';
const HAS_SETTINGS = 'The device has its Wi-Fi settings and keeps trying by itself.';
const WAITING = 'The device is waiting in setup mode, and everything else you entered is kept.';

/** English texts, one for every code. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  'device-not-found': {
    title: 'No device in setup mode nearby',
    happened: "We looked for the device's own Wi-Fi and did not see it.",
    safe: NOTHING_SENT,
    next: 'Plug the device in and wait a few seconds. Its light should flash dark blue, about twice a second. If not, hold the Setup button for 3 seconds, then look again.',
  },
  'device-timeout': {
    title: 'The device stopped answering',
    happened: 'The device accepted the connection, but its answer did not come in time. It may be far away or busy.',
    safe: 'It can be set up again from the beginning; a half-finished setup does no harm.',
    next: 'Move the device and this computer closer together and try again.',
  },
  'device-unreachable': {
    title: 'This computer could not reach the device',
    happened: "The device's own Wi-Fi was found or expected, but nothing answered at the device's address.",
    safe: 'The device is unharmed and can be set up again.',
    next: 'Check that the light still flashes dark blue. Switch off a VPN and unplug a network cable for a minute, then try again.',
  },
  'device-protocol': {
    title: 'That does not answer like a Photon',
    happened:
      'Something answered, but not in the way a Photon or P1 answers. It may be another device at the same address.',
    safe: 'No password is sent to something that we do not recognise.',
    next: 'Restart the device, check that its light flashes dark blue, and try again.',
  },
  'device-refused': {
    title: 'The device turned a request down',
    happened: 'The device answered, but would not do what it was asked, and again would not when asked once more.',
    safe: 'The device is still in setup mode.',
    next: 'Restart the device, put it in setup mode again by holding the Setup button for 3 seconds, and try again.',
  },
  'device-changed': {
    title: 'Another device is answering now',
    happened: 'Halfway through, a different device answered than the one this setup began with. We stopped at once.',
    safe: 'Nothing more was sent after the change was seen.',
    next: 'Leave only one device in setup mode nearby, or say which one is meant, and try again.',
  },
  'device-stayed': {
    title: 'The device did not leave setup mode',
    happened: 'The device was told to join your Wi-Fi several times, but stayed in setup mode without trying.',
    safe: WAITING,
    next: 'Unplug the device, plug it in again, and try again.',
  },
  'network-name-unsupported': {
    title: "This network's name cannot be saved in the device",
    happened: 'The name contains a character that the device cannot store, or is longer than 32 bytes.',
    safe: NOTHING_CHANGED,
    next: 'Choose another network. Renaming this one, or a guest network with a plain name, also works.',
  },
  'password-invalid': {
    title: 'That cannot be the password of this network',
    happened:
      'The password, or another part of the sign-in, is missing or has the wrong form. A WPA password has 8 to 63 characters; a WEP key has 5 or 13 characters, or 10 or 26 hex digits.',
    safe: 'The device has not tried it, and everything else you entered is kept.',
    next: 'Type the password again.',
  },
  'network-not-found': {
    title: 'The device cannot see that network',
    happened:
      'The device looked for the network and did not find it. It may be out of reach, or only offer 5 GHz, which this device cannot use.',
    safe: WAITING,
    next: 'Check the name, move the device closer to the router, or choose a 2.4 GHz network.',
  },
  'wifi-credentials-rejected': {
    title: 'The network did not let the device in',
    happened:
      'The device tried to join and came back to setup mode. The password is the usual reason. Capital letters count.',
    safe: WAITING,
    next: 'Check the password and type it again.',
  },
  'device-never-online': {
    title: 'The device has not said hello yet',
    happened:
      'The device left setup mode, but it has not reached the internet since. The network may have no internet, a sign-in page, or a firewall; or the password is wrong and the device is still trying.',
    safe: HAS_SETTINGS,
    next: "Look at the device's light. Breathing cyan means that it is online after all. Flashing green means that it cannot join: put it in setup mode and set it up again.",
  },
  offline: {
    title: 'This computer has no internet',
    happened: 'The cloud could not be reached from this computer, so we cannot prepare or check the device.',
    safe: 'If the device already has its settings, it keeps them and goes online without this computer.',
    next: 'Bring this computer back online and try again.',
  },
  'not-particle': {
    title: 'Something else answers in the place of the cloud',
    happened: 'An answer came that is not from the Particle cloud. Networks with a sign-in page do this.',
    safe: 'We did not go on with that connection.',
    next: 'Open a web page on this computer, finish any sign-in that appears, and try again.',
  },
  'cloud-error': {
    title: 'The cloud could not do its part',
    happened: 'The Particle cloud answered with a problem of its own, or too slowly, also when asked again.',
    safe: 'The device keeps whatever it has been told; nothing needs to be undone.',
    next: 'Wait a minute and try again.',
  },
  'rate-limited': {
    title: 'The cloud asks us to slow down',
    happened: 'Too many requests came from this account or network in a short time.',
    safe: 'The device keeps whatever it has been told; nothing needs to be undone.',
    next: 'Wait a few minutes and try again.',
  },
  'token-invalid': {
    title: 'You need to sign in again',
    happened: 'The cloud did not accept the sign-in or the access token. It may have expired, or not fit this product.',
    safe: 'Signing in again does not change the device.',
    next: 'Sign in again or use a new access token, and try again.',
  },
  'sign-in-refused': {
    title: 'The sign-in was not accepted',
    happened: 'The cloud does not know this e-mail address with this password, or the one-time code was wrong or late.',
    safe: 'Nothing was sent to the device, and this computer was not moved.',
    next: 'Look at the address, the password and the code, and sign in again. Ten wrong tries lock you out for half an hour.',
  },
  'one-time-code-needed': {
    title: 'This account asks for a one-time code',
    happened:
      'The password was right, and the account also wants the code of an authenticator, which nobody could be asked for here.',
    safe: 'Nothing was sent to the device, and this computer was not moved.',
    next: 'Sign in where you can type the code, or use an access token.',
  },
  'customer-client-unsuitable': {
    title: 'This app is not set up for customers to sign in',
    happened: 'The client that this app was given is unknown to the cloud, or it can do more than create customers.',
    safe: 'Nothing was sent to the device, and this computer was not moved.',
    next: 'Tell whoever gave you this app: it needs a client that can create customers and nothing else.',
  },
  'not-owned': {
    title: 'The device is online, but not in your account',
    happened: 'The device reached the cloud, but it was not added to this account.',
    safe: 'Its Wi-Fi works and stays as it is.',
    next: 'Set the device up once more. If this repeats, its present owner has to remove it first.',
  },
  'maybe-owned-by-other': {
    title: 'This device perhaps belongs to another account',
    happened:
      'The device says that it was added to an account before, and it is not in yours. It keeps saying so even after its owner removed it, so perhaps nobody owns it now.',
    safe: `We stopped before any change. ${NOTHING_CHANGED}`,
    next: 'If the device is yours to take, go on and take it over. Otherwise ask its owner to remove it first.',
  },
  'owned-by-other': {
    title: 'This device belongs to another account',
    happened: 'The cloud says that somebody else owns this device.',
    safe: 'Its owner stays the same.',
    next: 'Ask the present owner to remove the device from their account, then set it up again.',
  },
  'owned-but-offline': {
    title: 'The device is yours, but it is not online',
    happened: 'The device is in your account, but it has not said hello since it was told to join the network.',
    safe: HAS_SETTINGS,
    next: 'Look at its light: breathing cyan means that it is online after all. If it keeps flashing green, put it in setup mode and set it up again.',
  },
  'configured-unconfirmed': {
    title: 'The settings were sent; the result could not be seen',
    happened: 'The device took the settings, but from here it cannot be observed whether it joined the network.',
    safe: 'If the network does not let it in, the device returns to setup mode by itself.',
    next: "Look at the device's light. Breathing cyan means that it is online; flashing dark blue means that it is back in setup mode.",
  },
  'rejoin-failed': {
    title: 'This computer is not back on its own network yet',
    happened: 'Your former connection could not be brought back automatically.',
    safe: 'The device is not affected.',
    next: "Choose your network in this computer's Wi-Fi menu. We go on by ourselves as soon as you are back.",
  },
  'radio-busy': {
    title: 'Another setup is using the Wi-Fi of this computer',
    happened: 'Only one setup at a time can move this computer between networks.',
    safe: 'Nothing was touched; the other setup goes on.',
    next: 'Finish or close the other setup, then try again.',
  },
  'no-wifi-adapter': {
    title: 'This computer has no Wi-Fi to work with',
    happened: 'No Wi-Fi adapter was found that may be used here, or it was unplugged.',
    safe: 'The device is unharmed and can be set up again.',
    next: 'Plug a Wi-Fi adapter in, or use a computer with Wi-Fi, then try again.',
  },
  'wifi-off': {
    title: 'Wi-Fi is switched off',
    happened: 'The Wi-Fi of this computer is off, by its switch, by airplane mode or in its settings.',
    safe: 'The device is unharmed and can be set up again.',
    next: 'Switch Wi-Fi on and try again.',
  },
  'wifi-permission': {
    title: 'This computer does not let us change networks',
    happened: 'The system did not allow this program to join a network. An administrator may have decided so.',
    safe: 'Your own networks have not been changed.',
    next: "Change networks by hand: choose the device's Wi-Fi in the Wi-Fi menu when you are asked to. Or allow it, and try again.",
  },
  'wifi-service-down': {
    title: 'The network service of this computer is not running',
    happened: 'The service that connects this computer to networks did not answer. It may have been stopped.',
    safe: 'The device is unharmed and can be set up again.',
    next: 'Restart this computer, or start its network service, then try again.',
  },
  'network-names-hidden': {
    title: 'This computer does not show us the names of networks',
    happened: 'Networks are around, but the system tells their names only to programs that may use the location.',
    safe: 'Nothing was changed, and no location is stored.',
    next: "Allow the location for this program in the system's privacy settings, or give the end of the device's network name, which is in the Wi-Fi menu and often on its label.",
  },
  'local-network-blocked': {
    title: 'This computer does not let us speak to the device',
    happened: "The device's network was joined, but the system keeps this program from devices in local networks.",
    safe: 'The device is unharmed and can be set up again.',
    next: 'Allow this program in System Settings, Privacy & Security, Local Network, then try again.',
  },
  'address-conflict': {
    title: 'Another network of this computer has the same addresses as the device',
    happened:
      "The device's network was joined, but what is meant for the device goes out by another connection, as a cable.",
    safe: 'The password has not been sent, and your own networks have not been changed.',
    next: 'Unplug the network cable, or switch the other connection off for a minute, then try again.',
  },
  'vpn-in-the-way': {
    title: 'A VPN may keep this computer from the device',
    happened: "The device's network was joined, but the device did not answer while a VPN was connected.",
    safe: 'The password has not been sent, and your own networks have not been changed.',
    next: 'Disconnect the VPN for a minute, then try again.',
  },
  'firewall-blocks': {
    title: 'A firewall on this computer blocks the way to the device',
    happened: 'This computer itself refused the connection to the device, at 192.168.0.1.',
    safe: 'The password has not been sent, and your own networks have not been changed.',
    next: 'Allow this program to connect to 192.168.0.1, ports 5609 and 80, in the firewall, then try again.',
  },
  'company-unreachable': {
    title: "The company's server could not be reached",
    happened: 'The server that opens setups for your company did not answer, or something else answered in its place.',
    safe: 'If the device already has its settings, it keeps them and goes online without this computer.',
    next: 'Check that this computer is online and that the address of the server is right, then try again.',
  },
  'company-error': {
    title: "The company's server could not do its part",
    happened: "Your company's server answered with a problem of its own, or cannot reach the cloud at the moment.",
    safe: 'The device keeps whatever it has been told; nothing needs to be undone.',
    next: 'Wait a minute and try again. If it repeats, tell your company.',
  },
  'company-disagrees': {
    title: "The company's server sees another owner",
    happened:
      "The device is online, but your company's server does not find it under the customer that this setup was opened for.",
    safe: 'The Wi-Fi of the device works and stays as it is.',
    next: 'Give your company the help code, so that they can look at the device.',
  },
  'session-code-refused': {
    title: 'That code does not open a setup',
    happened: 'The code is wrong, was used before, or is too old. It works once, and for a few minutes only.',
    safe: 'Nothing has been sent to the device.',
    next: "Open the setup again on your company's page and use the new code.",
  },
  'session-closed': {
    title: 'This setup was closed by the company',
    happened: 'The setup that your company opened has ended: it took too long, or somebody closed it.',
    safe: 'The device keeps whatever it has been told; nothing needs to be undone.',
    next: "Open a new setup on your company's page.",
  },
  'not-in-product': {
    title: "The device is not one of this company's devices",
    happened: 'The device reached the cloud or was looked up there, and is not in the list of this product.',
    safe: 'The device is unharmed. Its owner stays the same.',
    next: 'Compare the number on the label with the one in your shop system; the company can add the device to its list.',
  },
  'device-quarantined': {
    title: 'The device waits for the approval of the company',
    happened: 'The device reached the cloud, but the company has not let it in yet.',
    safe: HAS_SETTINGS,
    next: 'Ask the company to approve the device. It goes on by itself then.',
  },
  internal: {
    title: 'Something went wrong in this program',
    happened: 'The program met a situation that it should have been able to handle. This is a fault of ours.',
    safe: 'Setting the device up again from the beginning is safe.',
    next: 'Try again. If it repeats, send us the help code with what you did.',
  },
};

/** Where this computer is after a run; empty when it was never moved. `home` is the display name of its connection. */
export function computerText(homeRestored: boolean | null, home: string | null): string {
  if (homeRestored === null) return '';
  if (homeRestored) return home === null ? 'This computer is as it was before.' : `This computer is back on ${home}.`;
  const target = home === null ? 'your own network' : home;
  return `This computer is not back yet: choose ${target} in its Wi-Fi menu.`;
}
