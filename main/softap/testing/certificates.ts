import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A certificate with its key, as a company hands them out. */
export interface TestCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  /** The same certificate without PEM around it. */
  readonly der: Buffer;
}

interface Wanted {
  readonly name: string;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
  readonly bits?: number;
}

/** Makes a certificate that is signed with its own key. */
export function makeCertificate(wanted: Wanted): TestCertificate {
  const { name, validFrom = new Date(2020, 0), validUntil = new Date(2100, 0), bits = 2048 } = wanted;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = validFrom;
  certificate.validity.notAfter = validUntil;
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(key, forge.md.sha256.create());
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'latin1');
  return { certificate: forge.pki.certificateToPem(certificate), privateKey, der };
}
