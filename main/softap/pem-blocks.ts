/** One block of a PEM text, from its BEGIN to its END. */
export interface PemBlock {
  /** As `CERTIFICATE` or `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly text: string;
}

/** The PEM blocks of a text in their order; what stands around them is no part of any. */
export function pemBlocks(text: string): readonly PemBlock[] {
  return [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g)].map(([block, label]) => ({
    label: label ?? '',
    text: block,
  }));
}

/** Blocks as the device's PEM reader takes them: a line end after the last (softap 4.3). */
export function pemText(blocks: readonly PemBlock[]): string {
  return `${blocks.map(({ text }) => text).join('\n')}\r\n`;
}
