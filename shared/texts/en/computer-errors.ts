/** What can go wrong on this computer. */
export const computerErrorTexts = {
  'error.offline.title': 'This computer has no internet',
  'error.offline.happened':
    'The cloud could not be reached from this computer, so we cannot prepare or check the device.',
  'error.offline.safe': 'If the device already has its settings, it keeps them and goes online without this computer.',
  'error.offline.next': 'Bring this computer back online and try again.',
  'error.rejoin-failed.title': 'This computer is not back on its own network yet',
  'error.rejoin-failed.happened': 'Your former connection could not be brought back automatically.',
  'error.rejoin-failed.safe': 'The device is not affected.',
  'error.rejoin-failed.next':
    "Choose your network in this computer's Wi-Fi menu. We go on by ourselves as soon as you are back.",
  'error.radio-busy.title': 'Another setup is using the Wi-Fi of this computer',
  'error.radio-busy.happened': 'Only one setup at a time can move this computer between networks.',
  'error.radio-busy.safe': 'Nothing was touched; the other setup goes on.',
  'error.radio-busy.next': 'Finish or close the other setup, then try again.',
  'error.no-wifi-adapter.title': 'This computer has no Wi-Fi to work with',
  'error.no-wifi-adapter.happened': 'No Wi-Fi adapter was found that may be used here, or it was unplugged.',
  'error.no-wifi-adapter.safe': 'The device is unharmed and can be set up again.',
  'error.no-wifi-adapter.next': 'Plug a Wi-Fi adapter in, or use a computer with Wi-Fi, then try again.',
  'error.wifi-off.title': 'Wi-Fi is switched off',
  'error.wifi-off.happened': 'The Wi-Fi of this computer is off, by its switch, by airplane mode or in its settings.',
  'error.wifi-off.safe': 'The device is unharmed and can be set up again.',
  'error.wifi-off.next': 'Switch Wi-Fi on and try again.',
  'error.wifi-permission.title': 'This computer does not let us change networks',
  'error.wifi-permission.happened':
    'The system did not allow this program to join a network. An administrator may have decided so.',
  'error.wifi-permission.safe': 'Your own networks have not been changed.',
  'error.wifi-permission.next':
    "Change networks by hand: choose the device's Wi-Fi in the Wi-Fi menu when you are asked to. Or allow it, and try again.",
  'error.wifi-service-down.title': 'The network service of this computer is not running',
  'error.wifi-service-down.happened':
    'The service that connects this computer to networks did not answer. It may have been stopped.',
  'error.wifi-service-down.safe': 'The device is unharmed and can be set up again.',
  'error.wifi-service-down.next': 'Restart this computer, or start its network service, then try again.',
  'error.network-names-hidden.title': 'This computer does not show us the names of networks',
  'error.network-names-hidden.happened':
    'Networks are around, but the system tells their names only to programs that may use the location.',
  'error.network-names-hidden.safe': 'Nothing was changed, and no location is stored.',
  'error.network-names-hidden.next':
    "Allow the location for this program in the system's privacy settings, or give the end of the device's network name, which is in the Wi-Fi menu and often on its label.",
  'error.local-network-blocked.title': 'This computer does not let us speak to the device',
  'error.local-network-blocked.happened':
    "The device's network was joined, but the system keeps this program from devices in local networks.",
  'error.local-network-blocked.safe': 'The device is unharmed and can be set up again.',
  'error.local-network-blocked.next':
    'Allow this program in System Settings, Privacy & Security, Local Network, then try again.',
  'error.address-conflict.title': 'Another network of this computer has the same addresses as the device',
  'error.address-conflict.happened':
    "The device's network was joined, but what is meant for the device goes out by another connection, as a cable.",
  'error.address-conflict.safe': 'Your password is safe, and your own networks have not been changed.',
  'error.address-conflict.next':
    'Unplug the network cable, or switch the other connection off for a minute, then try again.',
  'error.vpn-in-the-way.title': 'A VPN may keep this computer from the device',
  'error.vpn-in-the-way.happened':
    "The device's network was joined, but the device did not answer while a VPN was connected.",
  'error.vpn-in-the-way.safe': 'Your password is safe, and your own networks have not been changed.',
  'error.vpn-in-the-way.next': 'Disconnect the VPN for a minute, then try again.',
  'error.firewall-blocks.title': 'A firewall on this computer blocks the way to the device',
  'error.firewall-blocks.happened': 'This computer itself refused the connection to the device, at 192.168.0.1.',
  'error.firewall-blocks.safe': 'Your password is safe, and your own networks have not been changed.',
  'error.firewall-blocks.next':
    'Allow this program to connect to 192.168.0.1, ports 5609 and 80, in the firewall, then try again.',
  'error.internal.title': 'Something went wrong in this program',
  'error.internal.happened':
    'The program met a situation that it should have been able to handle. This is a fault of ours.',
  'error.internal.safe': 'Setting the device up again from the beginning is safe.',
  'error.internal.next': 'Try again. If it repeats, send us the help code with what you did.',
  'error.password-check-failed.title': 'The network did not let this computer in',
  'error.password-check-failed.happened':
    'This computer tried to join the network with the password and did not get in. Usually it is the password. Capital letters count.',
  'error.password-check-failed.safe': 'Nothing was sent to the device, and everything else you typed is kept.',
  'error.password-check-failed.next': 'Check the password and type it again.',
  'error.password-unchecked.title': 'This computer could not try the password',
  'error.password-unchecked.happened':
    'This computer’s Wi-Fi could not be used to try it. The device tries the password itself.',
  'error.password-unchecked.safe': 'A wrong password does no harm: the device says so and waits for another one.',
  'error.password-unchecked.next': 'Go on. You are told if the password is wrong.',
} as const;
