/** What can go wrong with a company’s setup. */
export const companyErrorTexts = {
  'error.company-unreachable.title': "The company's server could not be reached",
  'error.company-unreachable.happened':
    'The server that opens setups for your company did not answer, or something else answered in its place.',
  'error.company-unreachable.safe':
    'If the device already has its settings, it keeps them and goes online without this computer.',
  'error.company-unreachable.next':
    'Check that this computer is online and that the address of the server is right, then try again.',
  'error.company-error.title': "The company's server could not do its part",
  'error.company-error.happened':
    "Your company's server answered with a problem of its own, or cannot reach the cloud at the moment.",
  'error.company-error.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.company-error.next': 'Wait a minute and try again. If it repeats, tell your company.',
  'error.company-limited.title': "The company's server asks us to slow down",
  'error.company-limited.happened': 'Too many requests came from here in a short time.',
  'error.company-limited.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.company-limited.next': 'Wait a few minutes and try again.',
  'error.company-disagrees.title': "The company's server sees another owner",
  'error.company-disagrees.happened':
    "The device is online, but your company's server does not find it under the customer that this setup was opened for.",
  'error.company-disagrees.safe': 'The Wi-Fi of the device works and stays as it is.',
  'error.company-disagrees.next': 'Give your company the help code, so that they can look at the device.',
  'error.session-code-refused.title': 'That code does not open a setup',
  'error.session-code-refused.happened':
    'The code is wrong, was used before, or is too old. It works once, and for a few minutes only.',
  'error.session-code-refused.safe': 'Nothing has been sent to the device.',
  'error.session-code-refused.next': "Open the setup again on your company's page and use the new code.",
  'error.bench-turned-down.title': 'The company did not let this bench in',
  'error.bench-turned-down.happened': 'Somebody at the company turned the request from here down.',
  'error.bench-turned-down.safe': 'Nothing has been sent to the device.',
  'error.bench-turned-down.next': 'Ask the company, or begin with a code from its page.',
  'error.session-closed.title': 'This setup was closed by the company',
  'error.session-closed.happened':
    'The setup that your company opened has ended: it took too long, or somebody closed it.',
  'error.session-closed.safe': 'The device keeps whatever it has been told; nothing needs to be undone.',
  'error.session-closed.next': "Open a new setup on your company's page.",
  'error.not-in-product.title': "The device is not one of this company's devices",
  'error.not-in-product.happened':
    'The device reached the cloud or was looked up there, and is not in the list of this product.',
  'error.not-in-product.safe': 'The device is unharmed. Its owner stays the same.',
  'error.not-in-product.next':
    'Compare the number on the label with the one in your shop system; the company can add the device to its list.',
  'error.device-quarantined.title': 'The device waits for the approval of the company',
  'error.device-quarantined.happened': 'The device reached the cloud, but the company has not let it in yet.',
  'error.device-quarantined.safe': 'The device has its Wi-Fi settings and keeps trying by itself.',
  'error.device-quarantined.next': 'Ask the company to approve the device. It goes on by itself then.',
} as const;
