/** What the light, or the lack of a sign of life, tells about a device that has its settings. */
export const lightErrorTexts = {
  'error.device-on-older-network.title': 'The device may be on a network that it knew before',
  'error.device-on-older-network.happened':
    'The device is online. It took a while, as it does when a new network does not let it in and it goes back to one that it knew before. Which network it is on cannot be seen from here.',
  'error.device-on-older-network.safe': 'The device is online and keeps all of its settings.',
  'error.device-on-older-network.next':
    'If it has to be on the new network, switch the old one off for a moment, or set the device up again with the password of the new one.',
  'error.online-unseen.title': 'The light says online, and we have not seen it yet',
  'error.online-unseen.happened':
    'A device that breathes light blue is online. The cloud has not shown us a sign of life since the device was told to join.',
  'error.online-unseen.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.online-unseen.next': 'Wait a minute and try again: only the cloud is asked then, the device is left alone.',
  'error.device-keeps-trying.title': 'The device keeps trying your Wi-Fi',
  'error.device-keeps-trying.happened':
    'Its light blinks green: it looks for the network, or is turned away, and goes on trying by itself. A wrong password is the usual reason.',
  'error.device-keeps-trying.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-keeps-trying.next':
    'Hold the SETUP button for 3 seconds until the light flashes deep blue, then try again with the password.',
  'error.device-no-address.title': 'The router perhaps gives the device no address',
  'error.device-no-address.happened':
    'A very quick green flicker means that the network has answered and the device waits for an address. It is easily mistaken for the slower green blinking of a device that is not let in.',
  'error.device-no-address.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-no-address.next':
    'Look in the router: are addresses left, and may new devices join? Restart the router if you can, then try again.',
  'error.device-no-internet.title': 'The device is on the Wi-Fi, and finds no internet there',
  'error.device-no-internet.happened':
    'Its light says that the Wi-Fi works and the internet behind it does not answer.',
  'error.device-no-internet.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-no-internet.next':
    'Check that this network has internet. A network with a sign-in page does not work for the device; choose another one then.',
  'error.device-cloud-blocked.title': 'The device is on the Wi-Fi, but cannot reach its service',
  'error.device-cloud-blocked.happened':
    'Something on this network stops it on the way, often a sign-in page, a guest network or a firewall.',
  'error.device-cloud-blocked.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-cloud-blocked.next':
    'Ask whoever runs the network to let the device out to device.spark.io, port 5683, or choose another network.',
  'error.device-cloud-unused.title': 'The device is on the Wi-Fi, and its program does not go online',
  'error.device-cloud-unused.happened':
    'Its light breathes green: the Wi-Fi works, and the program in the device has not asked for the cloud.',
  'error.device-cloud-unused.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-cloud-unused.next': 'Ask whoever made the program of this device whether it is meant to be so.',
  'error.device-identity-refused.title': 'The device reached its service, and was not recognised',
  'error.device-identity-refused.happened':
    'Its light says that the internet works and that the keys of device and service do not fit.',
  'error.device-identity-refused.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-identity-refused.next': 'Ask support with the help code. It can be mended with a USB cable.',
  'error.device-updating.title': 'The device is updating itself',
  'error.device-updating.happened':
    'It is installing an update, which it often does when it comes online for the first time.',
  'error.device-updating.safe': 'It goes on by itself, and comes online when it is done.',
  'error.device-updating.next': 'Leave it plugged in, do not press RESET, and wait a few minutes. Then try again.',
  'error.device-first-start.title': 'The device is making its keys',
  'error.device-first-start.happened': 'Its light blinks white: at its very first start it creates its own identity.',
  'error.device-first-start.safe': 'It goes on by itself.',
  'error.device-first-start.next': 'Leave it plugged in for a minute, then try again.',
  'error.device-safe-mode.title': 'The device is online, with its own program paused',
  'error.device-safe-mode.happened':
    'Its light breathes pink-purple: it is in safe mode, mostly because its program and its system do not fit.',
  'error.device-safe-mode.safe': 'Its Wi-Fi works and stays as it is.',
  'error.device-safe-mode.next':
    'Wait a few minutes, in case it fetches what it needs. If it stays so, ask support with the help code.',
  'error.device-crashed.title': 'The program in the device has crashed',
  'error.device-crashed.happened': 'Its light flashes red: three short, three long, three short.',
  'error.device-crashed.safe': 'It restarts by itself, and its Wi-Fi settings stay.',
  'error.device-crashed.next':
    'Count the slow red flashes that follow, and tell support that number with the help code.',
  'error.device-dfu.title': 'The device waits for a computer at its USB port',
  'error.device-dfu.happened': 'Its light blinks yellow. The SETUP button was held while it started.',
  'error.device-dfu.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-dfu.next': 'Press its RESET button once, without the SETUP button, and try again.',
  'error.device-wifi-off.title': 'Wi-Fi is switched off in the device',
  'error.device-wifi-off.happened': 'Its light breathes white: the program in the device has switched its Wi-Fi off.',
  'error.device-wifi-off.safe': 'This is no fault of your network.',
  'error.device-wifi-off.next':
    'Hold the SETUP button for 3 seconds until the light flashes deep blue, then try again.',
  'error.device-not-joining.title': 'The device is not joining any network',
  'error.device-not-joining.happened': 'Its light breathes deep blue: its Wi-Fi is on, and it is not trying to join.',
  'error.device-not-joining.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-not-joining.next':
    'Hold the SETUP button for 3 seconds until the light flashes deep blue, then try again.',
  'error.device-networks-cleared.title': 'The device has forgotten its networks',
  'error.device-networks-cleared.happened':
    'Its light flickered deep blue very fast: the SETUP button was held for 10 seconds, which erases them.',
  'error.device-networks-cleared.safe': 'Nothing else in the device was erased.',
  'error.device-networks-cleared.next':
    'Hold the SETUP button for 3 seconds, let go when the light flashes deep blue, and try again.',
  'error.device-no-power.title': 'The device has no power',
  'error.device-no-power.happened': 'Its light is off.',
  'error.device-no-power.safe': 'Settings that it has taken stay in it without power.',
  'error.device-no-power.next':
    'Check the cable and the plug. When its light comes on it goes on by itself; then try again.',
} as const;
