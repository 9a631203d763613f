/** A text that others chose, for one line of a terminal or a window: nothing in it steers, hides or turns what stands around it. */
export function inert(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}
