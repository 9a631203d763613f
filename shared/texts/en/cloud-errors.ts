/** What can go wrong with the Particle cloud and the account. */
export const cloudErrorTexts = {
  'error.not-particle.title': 'Something else answers in the place of the cloud',
  'error.not-particle.happened':
    'An answer came that is not from the Particle cloud. Networks with a sign-in page do this.',
  'error.not-particle.safe': 'We did not go on with that connection.',
  'error.not-particle.next': 'Open a web page on this computer, finish any sign-in that appears, and try again.',
  'error.cloud-error.title': 'The cloud could not do its part',
  'error.cloud-error.happened':
    'The Particle cloud answered with a problem of its own, or too slowly, also when asked again.',
  'error.cloud-error.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.cloud-error.next': 'Wait a minute and try again.',
  'error.account-not-allowed.title': 'The cloud does not allow this account to do that',
  'error.account-not-allowed.happened':
    'The cloud answered, but it refuses what was asked for. Perhaps the product number is wrong, the account does not belong to that product, or its plan is full.',
  'error.account-not-allowed.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.account-not-allowed.next':
    'Check the product number, or ask whoever runs the product or the account. Then begin again.',
  'error.rate-limited.title': 'The cloud asks us to slow down',
  'error.rate-limited.happened': 'Too many requests came from this account or network in a short time.',
  'error.rate-limited.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.rate-limited.next': 'Wait a few minutes and try again.',
  'error.token-invalid.title': 'You need to sign in again',
  'error.token-invalid.happened':
    'The cloud did not accept the sign-in or the access token, or it has less than 20 minutes left. It may have expired, or not fit this product.',
  'error.token-invalid.safe': 'Signing in again does not change the device.',
  'error.token-invalid.next': 'Sign in again or use a new access token, and try again.',
  'error.sign-in-refused.title': 'The sign-in was not accepted',
  'error.sign-in-refused.happened':
    'The cloud does not know this e-mail address with this password, or the one-time code was wrong or late.',
  'error.sign-in-refused.safe': 'Nothing was sent to the device, and this computer was not moved.',
  'error.sign-in-refused.next':
    'Look at the address, the password and the code, and sign in again. After five wrong tries you have to wait for half an hour.',
  'error.sign-in-paused.title': 'Signing in has to wait',
  'error.sign-in-paused.happened':
    'Several sign-ins in a row were not accepted. After ten the cloud locks your connection out, so no more are sent for now.',
  'error.sign-in-paused.safe': 'Nothing was sent to the device, and this computer was not moved.',
  'error.sign-in-paused.next':
    'Check the address and the password meanwhile, and sign in again in half an hour at the latest.',
  'error.one-time-code-needed.title': 'This account asks for a one-time code',
  'error.one-time-code-needed.happened':
    'The password was right, and the account also wants the code of an authenticator, which nobody could be asked for here.',
  'error.one-time-code-needed.safe': 'Nothing was sent to the device, and this computer was not moved.',
  'error.one-time-code-needed.next': 'Sign in where you can type the code, or use an access token.',
  'error.customer-client-unsuitable.title': 'This app is not set up for customers to sign in',
  'error.customer-client-unsuitable.happened':
    'The client that this app was given is unknown to the cloud, or it can do more than create customers.',
  'error.customer-client-unsuitable.safe': 'Nothing was sent to the device, and this computer was not moved.',
  'error.customer-client-unsuitable.next':
    'Tell whoever gave you this app: it needs a client that can create customers and nothing else.',
  'error.not-owned.title': 'The device is online, but not in your account',
  'error.not-owned.happened': 'The device reached the cloud, but it was not added to this account.',
  'error.not-owned.safe': 'Its Wi-Fi works and stays as it is.',
  'error.not-owned.next': 'Set the device up once more. If this repeats, its present owner has to remove it first.',
  'error.maybe-owned-by-other.title': 'This device perhaps belongs to another account',
  'error.maybe-owned-by-other.happened':
    'The device says that it was added to an account before, and we do not see it in yours. It keeps saying so even after its owner removed it, so perhaps nobody owns it now.',
  'error.maybe-owned-by-other.safe': 'We stopped before any change. Nothing has been changed on the device.',
  'error.maybe-owned-by-other.next':
    'If you take it over, whoever owns it now loses it: it leaves their account, and they can no longer see or control it. Go on only if it is yours to take. Otherwise ask its owner to remove it first.',
  'error.owned-by-other.title': 'This device belongs to another account',
  'error.owned-by-other.happened': 'The cloud says that somebody else owns this device.',
  'error.owned-by-other.safe': 'Its owner stays the same.',
  'error.owned-by-other.next': 'Ask the present owner to remove the device from their account, then set it up again.',
  'error.owned-but-offline.title': 'The device is yours, but it is not online',
  'error.owned-but-offline.happened':
    'The device is in your account, but it has not said hello since it was told to join the network.',
  'error.owned-but-offline.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.owned-but-offline.next':
    'Look at its light: breathing light blue means that it is online after all. If it keeps flashing green, put it in setup mode and set it up again.',
} as const;
