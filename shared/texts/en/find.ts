/** Getting the device into setup mode, and what a person does by hand. */
export const findTexts = {
  'find.title': 'Put the device in setup mode',
  'find.body': 'We notice it by ourselves; there is nothing to press here.',
  'find.step1': 'Plug the device in and wait a few seconds.',
  'find.step2': 'Look at its light. Flashing deep blue, about twice a second, is right.',
  'find.step3': 'Any other light? Hold the SETUP button for 3 seconds and let go.',
  'find.looking': 'Looking for the device…',
  'find.rescan': 'Look again',
  'find.hold': 'Hold SETUP on the virtual device',
  'find.whichTitle': 'Which device?',
  'find.whichBody': 'More than one device is in setup mode. The last characters are printed on the device or its box.',
  'find.which': 'Devices in setup mode',
  'find.use': 'Use this device',
  'find.label': 'On the box of the virtual device it says {name}.',
  'instruction.joinTitle': 'Join the device’s own Wi-Fi',
  'instruction.join': 'Open this computer’s Wi-Fi menu and choose “{name}”. We go on by ourselves.',
  'instruction.joinAny':
    'Open this computer’s Wi-Fi menu and choose the network that starts with “Photon-”. We go on by ourselves.',
  'instruction.restartTitle': 'Restart the device',
  'instruction.restart':
    '“{name}” asks for a password, and a device’s own Wi-Fi never has one. Take the device’s power away for a few seconds, plug it in again and hold its SETUP button until the light flashes deep blue.',
  'instruction.locked':
    'Does it ask for a password? Take the device’s power away for a few seconds, plug it in again and hold its SETUP button until the light flashes deep blue.',
  'instruction.allowTitle': 'Allow this program to speak to the device',
  'instruction.allow':
    'If macOS asks, choose “Allow”. If not, switch this program on in System Settings, Privacy & Security, Local Network. We go on by ourselves.',
  'instruction.rejoinTitle': 'Go back to your own Wi-Fi',
  'instruction.rejoin': 'Open this computer’s Wi-Fi menu and choose “{name}”. We go on by ourselves.',
  'instruction.rejoinAny': 'Open this computer’s Wi-Fi menu and choose your own network. We go on by ourselves.',
  'instruction.where.windows': 'Click the network symbol at the right end of the taskbar, then the arrow beside Wi-Fi.',
  'instruction.where.macos': 'Click the Wi-Fi symbol in the menu bar. The network may be under “Other Networks”.',
  'instruction.where.linux': 'Open the system menu in the corner of the screen, then Wi-Fi.',
  'instruction.stay.windows': 'It has no password. “No internet, open” is right. Leave “Connect automatically” off.',
  'instruction.stay.macos':
    'It has no password and no internet: that is right. If a log-in window opens, choose “Use Without Internet”.',
  'instruction.stay.linux':
    'It has no password and no internet: that is right. If you are asked whether to stay, stay.',
  'instruction.pretend': 'Do it on the virtual computer',
} as const;
