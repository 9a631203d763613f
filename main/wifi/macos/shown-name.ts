import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';

/**
 * The name that a program of macOS shows as letters; undefined where it keeps the name to itself, or where bytes are in
 * it that are no letters.
 */
export function ssidFromLetters(shown: string): Ssid | undefined {
  return shown === '<redacted>' || shown.includes('\ufffd') ? undefined : ssidFromText(shown);
}
