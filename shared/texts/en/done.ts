/** The name, and the end that was wanted. */
export const doneTexts = {
  'name.title': 'Give the device a name',
  'name.body': 'It is online and in your account. A name helps to find it there.',
  'name.label': 'Name',
  'name.save': 'Save the name',
  'name.skip': 'Skip',
  'name.empty': 'Type a name, or skip this.',
  'done.online': '{name} is online',
  'done.onlineBody': 'It has just said hello, and it is in your account.',
  'done.configured': 'The Wi-Fi details are in the device',
  'done.configuredBody': 'The device has left setup mode. Breathing cyan light means that it is online.',
  'done.device': 'Device',
  'done.network': 'Network',
  'done.took': 'Took',
  'done.another': 'Another device',
  'done.finish': 'Back to the start',
  'done.onlineUnnamed': 'Your device is online',
} as const;
