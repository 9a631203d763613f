import { homedir } from 'node:os';

const hidden = '[hidden]';
const sensitiveName = /token|password|passphrase|secret|claim.?code|authorization|identity/i;
const sensitiveText: readonly (readonly [RegExp, string])[] = [
  // A claim code: 63 characters of base64.
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{63}(?![A-Za-z0-9+/])/g, hidden],
  // An access token: 40 hex digits, or a JSON web token.
  [/(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/gi, hidden],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, hidden],
  [/(bearer\s+|access_token=|password=)[^\s&"']+/gi, `$1${hidden}`],
];

/** The last net before the log: what looks like a secret, or is called one, is not written. Secrets do not get here by design. */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value instanceof Error) return redactText(value.stack ?? value.message);
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  const plain: unknown = 'toJSON' in value ? JSON.parse(JSON.stringify(value)) : value;
  if (typeof plain !== 'object' || plain === null) return redact(plain);
  return Object.fromEntries(
    Object.entries(plain).map(([name, inner]) => [name, sensitiveName.test(name) ? hidden : redact(inner)]),
  );
}

function redactText(text: string): string {
  const home = homedir();
  const shortened = home.length > 1 ? text.replaceAll(home, '~') : text;
  return sensitiveText.reduce((so, [pattern, replacement]) => so.replace(pattern, replacement), shortened);
}
