/** Networks that are kept under a name for the next setup. */
export const profileTexts = {
  'profiles.choose': 'Use a kept network',
  'profiles.use': 'Set up with {name}',
  'profiles.notHeard': 'not heard here now',
  'profiles.keepTitle': 'Keep this network for the next time',
  'profiles.keepBody': 'The system locks its password away. Then the next setup with it is one click.',
  'profiles.name': 'A name for it',
  'profiles.nameMissing': 'Type a name for the network.',
  'profiles.nameTaken': 'Another kept network has this name.',
  'profiles.replaces': 'This takes the place of what is kept under that name.',
  'profiles.keep': 'Keep it',
  'profiles.keptAs': 'This network is kept as {name}.',
  'profiles.cannotKeep.no-keyring':
    'No keyring is open on this computer, so a Wi-Fi password cannot be locked away here. No network is kept.',
  'profiles.cannotKeep.refused':
    'The system did not open its store for secrets, so a Wi-Fi password cannot be locked away here. No network is kept.',
  'profiles.title': 'Kept networks',
  'profiles.body':
    'Each is one click when a network is chosen. Its password is locked away by the system and never shown.',
  'profiles.none': 'None is kept yet. At the end of a setup its network can be kept.',
  'profiles.practice': 'practice',
  'profiles.rename': 'Rename',
  'profiles.newName': 'New name',
  'profiles.leaveName': 'Leave it as it is',
  'profiles.forget': 'Forget',
  'profiles.forgotten': 'The network and its password are wiped from this computer.',
  'profiles.forgetAll': 'Forget all kept networks',
  'profiles.forgetAllSure':
    '{count, plural, one {One network and its password} other {# networks and their passwords}} will be wiped from this computer. Devices that use them stay online.',
  'profiles.forgetAllYes': 'Wipe them',
  'profiles.forgetAllNo': 'Keep them',
} as const;
