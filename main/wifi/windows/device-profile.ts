import { ssidText, type Ssid } from '../../../shared/domain/ssid';

/** What XML 1.0 can hold (its production 2, without the surrogates that UTF-8 never makes). */
const XML_HOLDS = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

/**
 * A profile for the device's open network (wifi 3.3): its name as the hex of its bytes, never joined by itself, and
 * with the PC's own hardware address, because the device remembers only five clients.
 */
export function deviceProfile(ssid: Ssid, name: string): string {
  const open = '<authentication>open</authentication><encryption>none</encryption><useOneX>false</useOneX>';
  return profile({ ssid, name, hidden: false }, `<authEncryption>${open}</authEncryption>`, [
    '<MacRandomization xmlns="http://www.microsoft.com/networking/WLAN/profile/v3">' +
      '<enableRandomization>false</enableRandomization></MacRandomization>',
  ]);
}

/** What both kinds of profile have in common. */
export function profile(
  { ssid, name, hidden }: { readonly ssid: Ssid; readonly name: string; readonly hidden: boolean },
  security: string,
  rest: readonly string[],
): string {
  return [
    '<?xml version="1.0"?>',
    '<WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">',
    `<name>${xmlText(name)}</name>`,
    `<SSIDConfig><SSID><hex>${ssid.toUpperCase()}</hex></SSID><nonBroadcast>${hidden}</nonBroadcast></SSIDConfig>`,
    '<connectionType>ESS</connectionType>',
    '<connectionMode>manual</connectionMode>',
    `<MSM><security>${security}</security></MSM>`,
    ...rest,
    '</WLANProfile>',
  ].join('\n');
}

/** What Windows shows as the name of a profile for this network: the name itself where XML can hold it. */
export function shownProfileName(ssid: Ssid): string {
  const text = ssidText(ssid);
  return text !== undefined && text.trim() !== '' && XML_HOLDS.test(text) ? text : ssid;
}

/** Everything that is not a plain ASCII letter or sign becomes a number, so that no encoding can change it. */
export function xmlText(text: string): string {
  return Array.from(text, (sign) => (/^[A-Za-z0-9._ -]$/.test(sign) ? sign : `&#${sign.codePointAt(0) ?? 0};`)).join(
    '',
  );
}
