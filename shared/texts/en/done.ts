/** The name, and the end that was wanted. */
export const doneTexts = {
  'name.label': 'Name (optional)',
  'name.hint': 'It helps to find the device in your account. For example “{suggestion}”.',
  'name.save': 'Save the name',
  'name.empty': 'Type a name, or leave it without one.',
  'done.online': '{name} is online',
  'done.onlineBody': 'It has just said hello, and it is in your account.',
  'done.onlineOwnerStays': 'It has just said hello. Only its Wi-Fi was set; whose it is stays as it was.',
  'done.configured': 'The Wi-Fi details are in the device',
  'done.configuredBody': 'The device has left setup mode. Breathing light blue means that it is online.',
  'done.device': 'Device',
  'done.network': 'Network',
  'done.took': 'Took',
  'done.another': 'Another device',
  'done.sameNetwork': 'Another device uses {name} and its password again: there is nothing to type.',
  'done.finish': 'Back to the start',
  'done.onlineUnnamed': 'Your device is online',
} as const;
