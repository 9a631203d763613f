import { securityClass } from '../radio/security-values';
import type { DeviceCore } from './device-core';
import { checkKey, configureResult, uncheckedKey, type Checked, type SentCredentials } from './credentials';
import { decryptHex, openEnvelope } from './decrypt';
import type { StoredNetwork } from './device-record';
import type { FieldKinds, RequestFields } from './json-request';
import { scannedAccessPoints } from './scan-ap';

const basicKinds = { idx: 'number', ssid: 'string', pwd: 'string', sec: 'number', ch: 'number' } as const;
const enterpriseKinds = {
  eap: 'number',
  oi: 'string',
  ii: 'string',
  crt: 'string',
  ek: 'string',
  key: 'string',
  ca: 'string',
} as const;

/** The keys each generation knows; one more rejects the request (softap 3.6). */
export const configureKinds: Readonly<Record<'g1' | 'g2', FieldKinds>> = {
  g1: basicKinds,
  g2: { ...basicKinds, ...enterpriseKinds },
};

const LONGEST_NAME = 32;
const WEP = 0x1;

/** Stores one network at once and for good; resolves with `r` after as long as the device takes (softap 3.6). */
export async function configureAp(core: DeviceCore, fields: RequestFields): Promise<number> {
  const sent = decryptSent(core, fields);
  if (!sent.ok) return sent.result;
  const name = fields.text('ssid') ?? Buffer.alloc(0);
  const network =
    core.generation === 'g1'
      ? { ok: true as const, value: storeBlindly(name, sent.value) }
      : await check(core, name, sent.value);
  if (!network.ok) return network.result;
  await core.time.wait(core.latencies.configure);
  core.memory.storeNetwork(network.value);
  core.life.credentialsChanged(network.value.ssidHex);
  return configureResult.stored;
}

function decryptSent(core: DeviceCore, fields: RequestFields): Checked<SentCredentials> {
  const decrypt = (hex: Buffer) => decryptHex(hex, core.identity(), core.generation);
  const hex = fields.text('pwd');
  let password = hex;
  const isLiteral = hex !== undefined && (hex.length === 1 || (hex.length === 0 && core.generation === 'g2'));
  if (hex !== undefined && !isLiteral) {
    const decrypted = decrypt(hex);
    if (!decrypted.ok) return decrypted;
    password = decrypted.plain;
    core.log.password(password);
  }
  const envelope = fields.text('ek');
  const encryptedKey = fields.text('key');
  if (envelope === undefined || encryptedKey === undefined)
    return { ok: true, value: { fields, password, privateKey: null } };
  const envelopeKey = decrypt(envelope);
  if (!envelopeKey.ok) return envelopeKey;
  return { ok: true, value: { fields, password, privateKey: openEnvelope(envelopeKey.plain, encryptedKey) } };
}

function storeBlindly(name: Buffer, { fields, password }: SentCredentials): StoredNetwork {
  const sec = fields.number('sec');
  return { ssidHex: name.subarray(0, LONGEST_NAME).toString('hex'), sec, key: uncheckedKey(sec, password) };
}

/** Newer firmware believes its own scan rather than the client, except for open and WEP (softap 3.6). */
async function check(core: DeviceCore, name: Buffer, sent: SentCredentials): Promise<Checked<StoredNetwork>> {
  if (name.length < 1 || name.length > LONGEST_NAME) return { ok: false, result: configureResult.nameInvalid };
  const ssidHex = name.toString('hex');
  const told = securityClass(sent.fields.number('sec'));
  const isTakenAsTold = told === 'open' || told === 'wep';
  const sec = isTakenAsTold ? (told === 'wep' ? WEP : 0) : await scannedSecurity(core, ssidHex);
  if (sec === undefined) return { ok: false, result: configureResult.networkNotSeen };
  const key = checkKey(sec, sent);
  return key.ok ? { ok: true, value: { ssidHex, sec, key: key.value } } : key;
}

async function scannedSecurity(core: DeviceCore, ssidHex: string): Promise<number | undefined> {
  await core.time.wait(core.latencies.scan * core.latencies.configureScans);
  if (core.faults.strikes('network-absent', 'configure-ap')) return undefined;
  return scannedAccessPoints(core).find((network) => network.ssidHex === ssidHex)?.sec;
}
