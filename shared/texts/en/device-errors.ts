/** What can go wrong between us, the device and its network. */
export const deviceErrorTexts = {
  'error.device-not-found.title': 'No device in setup mode nearby',
  'error.device-not-found.happened': "We looked for the device's own Wi-Fi and did not see it.",
  'error.device-not-found.safe': 'Nothing has been sent to the device.',
  'error.device-not-found.next':
    'Plug the device in and wait a few seconds. Its light should flash deep blue, about twice a second. If not, hold the SETUP button for 3 seconds, then look again.',
  'error.device-timeout.title': 'The device stopped answering',
  'error.device-timeout.happened':
    'The device accepted the connection, but its answer did not come in time. It may be far away or busy.',
  'error.device-timeout.safe': 'It can be set up again from the beginning; a half-finished setup does no harm.',
  'error.device-timeout.next': 'Move the device and this computer closer together and try again.',
  'error.device-unreachable.title': 'This computer could not reach the device',
  'error.device-unreachable.happened':
    "The device's own Wi-Fi was found or expected, but nothing answered at the device's address.",
  'error.device-unreachable.safe': 'The device is unharmed and can be set up again.',
  'error.device-unreachable.next':
    'Check that the light still flashes deep blue. Switch off a VPN and unplug a network cable for a minute, then try again.',
  'error.device-protocol.title': 'That does not answer like a Photon',
  'error.device-protocol.happened':
    'Something answered, but not in the way a Photon or P1 answers. It may be another device at the same address.',
  'error.device-protocol.safe': 'No password is sent to something that we do not recognise.',
  'error.device-protocol.next': 'Restart the device, check that its light flashes deep blue, and try again.',
  'error.device-refused.title': 'The device turned a request down',
  'error.device-refused.happened':
    'The device answered, but would not do what it was asked, and again would not when asked once more.',
  'error.device-refused.safe': 'The device is still in setup mode.',
  'error.device-refused.next':
    'Restart the device, put it in setup mode again by holding the SETUP button for 3 seconds, and try again.',
  'error.device-changed.title': 'Another device is answering now',
  'error.device-changed.happened':
    'Halfway through, a different device answered than the one this setup began with. We stopped at once.',
  'error.device-changed.safe': 'Nothing more was sent after the change was seen.',
  'error.device-changed.next': 'Leave only one device in setup mode nearby, or say which one is meant, and try again.',
  'error.device-stayed.title': 'The device did not leave setup mode',
  'error.device-stayed.happened':
    'The device was told to join your Wi-Fi several times, but stayed in setup mode without trying.',
  'error.device-stayed.safe': 'The device is waiting in setup mode, and everything else you entered is kept.',
  'error.device-stayed.next': 'Unplug the device, plug it in again, and try again.',
  'error.network-name-unsupported.title': "This network's name cannot be saved in the device",
  'error.network-name-unsupported.happened':
    'The name contains a character that the device cannot store, or is longer than 32 bytes.',
  'error.network-name-unsupported.safe': 'Nothing has been changed on the device.',
  'error.network-name-unsupported.next':
    'Choose another network. Renaming this one, or a guest network with a plain name, also works.',
  'error.password-invalid.title': 'That cannot be the password of this network',
  'error.password-invalid.happened':
    'The password, or another part of the sign-in, is missing or has the wrong form. A WPA password has 8 to 63 characters; a WEP key has 5 or 13 characters, or 10 or 26 hex digits.',
  'error.password-invalid.safe': 'The device has not tried it, and everything else you entered is kept.',
  'error.password-invalid.next': 'Type the password again.',
  'error.certificate-unusable.title': 'A certificate file cannot be used',
  'error.certificate-unusable.happened':
    'A certificate or key file of the log-in cannot be read, does not have the form that the device needs, or does not belong to the others.',
  'error.certificate-unusable.safe': 'The device has not been given it, and everything else you entered is kept.',
  'error.certificate-unusable.next': 'Choose files in PEM form, with a key that has no passphrase.',
  'error.network-not-found.title': 'The device cannot see that network',
  'error.network-not-found.happened':
    'The device looked for the network and did not find it. It may be out of reach, or only offer 5 GHz, which this device cannot use.',
  'error.network-not-found.safe': 'The device is waiting in setup mode, and everything else you entered is kept.',
  'error.network-not-found.next': 'Check the name, move the device closer to the router, or choose a 2.4 GHz network.',
  'error.network-downgraded.title': 'The device sees this network with less protection',
  'error.network-downgraded.happened':
    'The network is known as a protected one, but the device sees one of this name that is open or only weakly protected. It may be a different network that uses the same name.',
  'error.network-downgraded.safe': 'The device has not been told to join it, and has not been given its password.',
  'error.network-downgraded.next':
    'Choose another network, or ask whoever runs this one. Only if it really is as the device sees it, use it all the same.',
  'error.wifi-credentials-rejected.title': 'The network did not let the device in',
  'error.wifi-credentials-rejected.happened':
    'The device tried to join and came back to setup mode. The password is the usual reason. Capital letters count.',
  'error.wifi-credentials-rejected.safe':
    'The device is waiting in setup mode, and everything else you entered is kept.',
  'error.wifi-credentials-rejected.next': 'Check the password and type it again.',
  'error.device-never-online.title': 'The device has not said hello yet',
  'error.device-never-online.happened':
    'The device left setup mode, but it has not reached the internet since. The network may have no internet, a sign-in page, or a firewall; or the password is wrong and the device is still trying.',
  'error.device-never-online.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-never-online.next':
    "Look at the device's light. Breathing light blue means that it is online after all. Flashing green means that it cannot join: put it in setup mode and set it up again.",
  'error.configured-unconfirmed.title': 'The settings were sent; the result could not be seen',
  'error.configured-unconfirmed.happened':
    'The device took the settings, but from here it cannot be observed whether it joined the network.',
  'error.configured-unconfirmed.safe': 'If the network does not let it in, the device returns to setup mode by itself.',
  'error.configured-unconfirmed.next':
    "Look at the device's light. Breathing light blue means that it is online; flashing deep blue means that it is back in setup mode.",
} as const;
