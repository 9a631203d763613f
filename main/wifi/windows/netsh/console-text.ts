/** The upper half of the console code pages that no standard decoder knows; the other pages are known by these labels. */
const tables: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  852: 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\xad˝˛ˇ˘§÷¸°¨˙űŘř■\xa0',
};
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

/** Text that is UTF-8 for certain; undefined when it is not. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text in a code page of the console (wifi 3.5). Of a page that is not known, only ASCII is kept. */
export function codePageText(bytes: Uint8Array, codePage: number | null): string {
  const label = labels[codePage ?? 0];
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  const table = tables[codePage ?? 0];
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (table?.charAt(byte - 0x80) ?? '\ufffd'),
  ).join('');
}

/**
 * Did the console tell every letter of a name? netsh puts a question mark where the code page has none: a name that has
 * one itself is not told from that.
 */
export function isToldWhole(name: string): boolean {
  return !/[\p{Cc}?\ufffd]/u.test(name);
}

/**
 * Are the bytes of a network's name sure? Which way it took from them to a code page is known for ASCII alone. Blanks at
 * the end may be netsh's own.
 */
export function isSureName(name: string, isUtf8: boolean): boolean {
  return isToldWhole(name) && !/\s$/u.test(name) && (isUtf8 || /^[ -~]*$/.test(name));
}
