/** What can go wrong on the way onto the device's network, and while this computer is to stay there (wifi 6). */
export const joinErrorTexts = {
  'error.wifi-unmanaged.title': 'The Wi-Fi of this computer is left to another program',
  'error.wifi-unmanaged.happened':
    'NetworkManager, which we move the Wi-Fi with, leaves this adapter to another program.',
  'error.wifi-unmanaged.safe': 'Your own networks have not been changed.',
  'error.wifi-unmanaged.next':
    "Choose the device's Wi-Fi in that program when you are asked to, or let NetworkManager manage the adapter, then try again.",
  'error.wifi-tool-failed.title': 'The Wi-Fi of this computer could not be moved',
  'error.wifi-tool-failed.happened':
    'The part of the system that joins networks did not answer, or could not do what it was asked to.',
  'error.wifi-tool-failed.safe': 'The device is unharmed and can be set up again.',
  'error.wifi-tool-failed.next': 'Try again. If that does not help, change networks by hand.',
  'error.join-refused.title': "The device's Wi-Fi did not let this computer in",
  'error.join-refused.happened':
    "The device's own Wi-Fi was there, but joining it failed. The device may be far away, or just starting again.",
  'error.join-refused.safe': 'The device is unharmed and can be set up again.',
  'error.join-refused.next':
    "Move the device and this computer closer together, check that its light flashes deep blue, then try again. If that does not help, take the device's power away for a few seconds.",
  'error.device-network-protected.title': "The device's Wi-Fi asks for a password",
  'error.device-network-protected.happened':
    "A network with the device's name is there, but it is protected. A device's own Wi-Fi never is: it may not have started well.",
  'error.device-network-protected.safe': 'That network was not joined, and nothing was sent.',
  'error.device-network-protected.next':
    "Take the device's power away for a few seconds, plug it in again and hold its SETUP button until the light flashes deep blue. Then try again.",
  'error.join-timed-out.title': "Joining the device's Wi-Fi took too long",
  'error.join-timed-out.happened': "This computer tried to join the device's own Wi-Fi and was not there in time.",
  'error.join-timed-out.safe': 'The device is unharmed and can be set up again.',
  'error.join-timed-out.next': "Try again. If it takes too long again, join the device's Wi-Fi by hand.",
  'error.join-no-address.title': 'The device gave this computer no address',
  'error.join-no-address.happened':
    "The device's own Wi-Fi was joined, but without an address from the device the two cannot talk.",
  'error.join-no-address.safe': 'The device is unharmed and can be set up again.',
  'error.join-no-address.next':
    'Unplug the device, plug it in again and hold its SETUP button until the light flashes deep blue, then try again.',
  'error.join-wrong-network.title': "That network is not the device's",
  'error.join-wrong-network.happened':
    'This computer came to a network whose addresses no Photon or P1 gives. Another network nearby may have the same name.',
  'error.join-wrong-network.safe': 'Your password is safe, and your own networks have not been changed.',
  'error.join-wrong-network.next':
    "Go to a place where only the device's network has that name, restart the device, then try again.",
  'error.device-network-kept.title': "This computer still knows the device's Wi-Fi: you may forget it in its settings",
  'error.device-network-kept.happened':
    'Here only an administrator may take a network out of the list of those that the computer joins by itself.',
  'error.device-network-kept.safe': 'The network has no password, and is there only while the device is in setup mode.',
  'error.device-network-kept.next': "Forget it in this computer's Wi-Fi settings, or leave it as it is.",
  'error.switched-away.title': "This computer keeps leaving the device's Wi-Fi",
  'error.switched-away.happened':
    "Computers like to leave a network without internet by themselves. This one left the device's Wi-Fi before we were done.",
  'error.switched-away.safe': 'The device is unharmed and can be set up again.',
  'error.switched-away.next': "Try again. If it leaves again, join the device's Wi-Fi by hand and stay there.",
} as const;
