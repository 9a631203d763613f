/** The files with which a device logs in to a company's network. */
export const certificateTexts = {
  'certificate.method': 'How the device logs in',
  'certificate.peap': 'With a user name and a password (PEAP)',
  'certificate.eap-tls': 'With certificate files (TLS)',
  'certificate.lead':
    'The files in PEM form, as the company gave them. The private key stays in this program, and goes to the device encrypted.',
  'certificate.certificate': 'Client certificate',
  'certificate.private-key': 'Private key',
  'certificate.authority': "Authority's certificate (optional)",
  'certificate.choose.certificate': 'Choose the certificate…',
  'certificate.choose.private-key': 'Choose the private key…',
  'certificate.choose.authority': "Choose the authority's certificate…",
  'certificate.remove': 'Remove {name}',
  'certificate.until': 'Valid until {date}',
  'certificate.over': 'It ended on {date}. The network will most likely turn it down.',
  'certificate.not-yet': 'It is valid only from {date}. Until then the network will most likely turn it down.',
  'certificate.missing.certificate': 'Choose the client certificate.',
  'certificate.missing.private-key': 'Choose the private key.',
  'certificate.problem.unreadable': 'This file could not be read.',
  'certificate.problem.not-pem':
    'This file is not in PEM form, which is text that begins with “-----BEGIN”. Ask for PEM files; a .der, .pfx or .p12 file has to be converted first.',
  'certificate.problem.no-certificate': 'There is no certificate in this file.',
  'certificate.problem.no-key': 'There is no private key in this file that the device could use.',
  'certificate.problem.locked':
    'This key is locked with a passphrase, which the device cannot be told. Ask for the key without one.',
  'certificate.problem.too-large':
    'This file is too large for the device. Ask for a key of 2048 bits, or for the certificate without those of its authorities.',
  'certificate.problem.damaged': 'This file begins rightly, but is damaged. Ask for it again.',
  'certificate.problem.not-matching':
    'This key does not belong to the certificate above. Choose two files that were made together.',
  'certificate.dialog.files': 'Certificates and keys',
  'certificate.dialog.all': 'All files',
} as const;
