import type { LightId } from '../../../shared/domain/light';
import type { ErrorCode } from '../../../shared/errors/error-codes';
import { nextActionFor } from '../../../shared/errors/next-actions';
import type { Signs, Verdict } from '../../../shared/setup/verdict';
import { signsDisagree } from './contradictions';

/** What one look at the signs gives; null: it has nothing to say. */
type Rule = (signs: Signs) => ErrorCode | null;

/**
 * What the light alone says of a device that has left setup mode and was not seen online (features 7.2). Breathing cyan is
 * not here: what it means depends on the account.
 */
const byLight: Readonly<Record<LightId, ErrorCode | null>> = {
  'blue-blink': 'wifi-credentials-rejected',
  'blue-breathe': 'device-not-joining',
  'blue-flicker': 'device-networks-cleared',
  'green-blink': 'device-keeps-trying',
  'green-flicker': 'device-no-address',
  'green-breathe': 'device-cloud-unused',
  'cyan-blink': 'device-cloud-blocked',
  'cyan-flicker': 'device-cloud-blocked',
  'cyan-breathe': null,
  'magenta-flicker': 'device-updating',
  'magenta-breathe': 'device-safe-mode',
  'magenta-moment': 'device-identity-refused',
  'orange-twice': 'device-no-internet',
  'orange-thrice': 'device-cloud-blocked',
  'orange-moment': 'device-identity-refused',
  'red-moment': 'device-identity-refused',
  'red-sos': 'device-crashed',
  'red-solid': null,
  'yellow-blink': 'device-dfu',
  'white-breathe': 'device-wifi-off',
  'white-blink': 'device-first-start',
  rainbow: null,
  off: 'device-no-power',
  unsure: null,
};

/** The failure tree (features 4.1), its rows from the surest to the vaguest. The first that speaks is the verdict. */
const rules: readonly Rule[] = [
  // Whatever else was seen: a device that is dark, or whose Wi-Fi is off, can do nothing.
  ({ light }) => (light === 'off' || light === 'white-breathe' ? byLight[light] : null),
  ({ deviceNetwork }) => (deviceNetwork === 'stayed' ? 'device-stayed' : null),
  ({ deviceNetwork, alive }) => {
    if (deviceNetwork !== 'returned') return null;
    return alive ? 'device-on-older-network' : 'wifi-credentials-rejected';
  },
  ({ trouble }) => trouble?.code ?? null,
  ({ finding }) => (finding === 'not_in_product' || finding === 'other_firmware' ? 'not-in-product' : null),
  ({ finding }) => (finding === 'quarantined' ? 'device-quarantined' : null),
  ({ finding, claimById }) =>
    finding === 'owned_by_other' || claimById === 'owned-by-other' ? 'owned-by-other' : null,
  (signs) => (signs.inAccount === false && isOnline(signs) ? 'not-owned' : null),
  ({ light }) => (light === 'cyan-breathe' ? 'online-unseen' : null),
  ({ light }) => (light === null ? null : byLight[light]),
  ({ updating }) => (updating ? 'device-updating' : null),
];

/** What it may be besides, where the signs cannot tell these apart; the likelier first. */
const possibilities: Partial<Record<ErrorCode, readonly ErrorCode[]>> = {
  'device-never-online': [
    'device-keeps-trying',
    'device-no-address',
    'device-no-internet',
    'device-cloud-blocked',
    'device-no-power',
  ],
  'owned-but-offline': ['device-keeps-trying', 'device-updating', 'device-no-internet', 'device-no-power'],
  'wifi-credentials-rejected': ['network-not-found', 'device-no-address'],
  'device-keeps-trying': ['device-no-address', 'network-not-found'],
  'device-no-address': ['device-keeps-trying'],
  'device-no-internet': ['device-cloud-blocked'],
  'device-cloud-blocked': ['device-no-internet', 'device-identity-refused'],
  'online-unseen': ['device-on-older-network'],
  'not-owned': ['not-in-product', 'device-quarantined', 'owned-by-other'],
};

/** The one verdict on a setup that was not verified. Total, and never a success; only the same signs give the same. */
export function verdictOf(signs: Signs): Verdict {
  const spoken = rules.map((rule) => rule(signs)).filter((code) => code !== null);
  const [code = vaguest(signs), ...rest] = spoken;
  const others = new Set([...rest, ...(possibilities[code] ?? [])]);
  others.delete(code);
  return { code, next: nextActionFor(code), others: [...others], signsDisagree: signsDisagree(signs), signs };
}

function isOnline({ alive, finding, light }: Signs): boolean {
  return alive || finding === 'online_unclaimed' || light === 'cyan-breathe';
}

/** An offline product device can be claimed by its id; that it is owned then says nothing about its network. */
function vaguest({ inAccount, claimById }: Signs): ErrorCode {
  return inAccount === true && claimById !== 'claimed' ? 'owned-but-offline' : 'device-never-online';
}
