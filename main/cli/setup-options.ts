import { parseProductId, type ProductId } from '../../shared/domain/product-id';
import { ssidFromText } from '../../shared/domain/ssid';
import { wifiSecurities, type ChosenNetwork } from '../../shared/domain/wifi-network';
import { ok, type Result } from '../../shared/result';
import type { DeviceFilter } from '../../shared/setup/plan';
import { readAccount, type AccountOption } from './account-option';
import { readCompany, type CompanyOption } from './company-option';
import { choiceOption } from './choice-option';
import { readNetwork } from './network-option';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';
import { readWhere, type WhereOptions } from './where-options';

export type PasswordSource = { readonly kind: 'env'; readonly variable: string } | { readonly kind: 'stdin' };

/** What `setup` was told, checked for form; nothing of it has been read from files or the environment yet. */
export interface SetupOptions {
  readonly where: WhereOptions;
  readonly network: ChosenNetwork | null;
  readonly passwordFrom: PasswordSource | null;
  /** This computer tries the password before the device gets it. */
  readonly checkPassword: boolean;
  readonly identity: string | null;
  readonly outerIdentity: string | null;
  readonly caFile: string | null;
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
  readonly claim: 'token' | 'code' | 'none';
  /** A company's server that says instead what is claimed. */
  readonly company: CompanyOption | null;
  /** Who signs in for the token, instead of one from the environment. */
  readonly account: AccountOption | null;
  readonly product: ProductId | null;
  readonly name: string | null;
  readonly takeOver: boolean;
  readonly allowDowngrade: boolean;
  readonly device: DeviceFilter;
}

/** Checks the options of `setup`. */
export function readSetupOptions(raw: RawOptions): Result<SetupOptions, Refusal> {
  const security = choiceOption(raw, 'security', ['auto', ...wifiSecurities], 'auto');
  if (!security.ok) return security;
  const network = readNetwork(raw, security.value);
  if (!network.ok) return network;
  const claim = choiceOption(raw, 'claim', ['token', 'code', 'none'], 'token');
  if (!claim.ok) return claim;
  const company = readCompany(raw);
  if (!company.ok) return company;
  const account = readAccount(raw);
  if (!account.ok) return account;
  const where = readWhere(raw);
  if (!where.ok) return where;
  const device = readDeviceFilter(raw.text('device'));
  if (!device.ok) return device;
  const product = readProduct(raw.text('product'));
  if (!product.ok) return product;
  const credentials = readCredentialSources(raw);
  if (!credentials.ok) return credentials;
  const wrong = wrongCombination(raw, security.value, claim.value);
  if (wrong !== null) return usage(wrong);
  return ok({
    ...credentials.value,
    where: where.value,
    network: network.value,
    checkPassword: raw.has('check-password'),
    claim: claim.value,
    company: company.value,
    account: account.value,
    product: product.value,
    name: raw.text('name'),
    takeOver: raw.has('take-over'),
    allowDowngrade: raw.has('allow-downgrade'),
    device: device.value,
  });
}

type CredentialSources = Pick<SetupOptions, 'passwordFrom' | 'identity' | 'outerIdentity' | 'caFile' | 'certificate'>;

function readCredentialSources(raw: RawOptions): Result<CredentialSources, Refusal> {
  const variable = raw.text('password-env');
  if (variable !== null && raw.has('password-stdin'))
    return usage('Give --password-env or --password-stdin, not both.');
  const [certFile, keyFile] = [raw.text('cert-file'), raw.text('key-file')];
  if ((certFile === null) !== (keyFile === null)) return usage('--cert-file and --key-file belong together.');
  const fromStdin = raw.has('password-stdin') ? ({ kind: 'stdin' } as const) : null;
  return ok({
    passwordFrom: variable === null ? fromStdin : { kind: 'env', variable },
    identity: raw.text('identity'),
    outerIdentity: raw.text('outer-identity'),
    caFile: raw.text('ca-file'),
    certificate: certFile === null || keyFile === null ? null : { certFile, keyFile },
  });
}

/** What cannot be meant, as a sentence; null when everything fits together. */
function wrongCombination(raw: RawOptions, security: string, claim: string): string | null {
  const personal = ['open', 'wep', 'wpa', 'wpa2'].includes(security);
  const enterprise = ['identity', 'outer-identity', 'ca-file', 'cert-file'].some((name) => raw.text(name) !== null);
  if (personal && enterprise) return `--security ${security} takes no identity and no certificates.`;
  const withUser = raw.text('identity') !== null || raw.text('cert-file') !== null;
  if (!withUser && (enterprise || security.endsWith('-enterprise'))) {
    return 'A company network needs --identity with a password, or --cert-file and --key-file.';
  }
  if (claim !== 'token' && raw.text('name') !== null)
    return '--name needs --claim token: only the cloud can give a name.';
  return raw.text('name')?.trim() === '' ? '--name is empty.' : null;
}

/** `any`, a whole network name (it has a hyphen), or the end of one, as printed on the device. */
function readDeviceFilter(text: string | null): Result<DeviceFilter, Refusal> {
  if (text === null || text === 'any') return ok({ kind: 'any' });
  const ssid = ssidFromText(text);
  if (ssid === undefined)
    return usage('--device takes any, the end of a network name, or a whole one of at most 32 bytes.');
  return ok(text.includes('-') ? { kind: 'ssid', ssid } : { kind: 'suffix', suffix: text });
}

function readProduct(text: string | null): Result<ProductId | null, Refusal> {
  if (text === null) return ok(null);
  const product = parseProductId(text);
  return product === undefined ? usage("--product takes a product's number or slug.") : ok(product);
}
