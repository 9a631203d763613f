/** One picture of the icon: its PNG file and the length of its sides in pixels. */
export interface IconPicture {
  readonly size: number;
  readonly png: Buffer;
}

/** A Windows icon out of PNG pictures of at most 256 pixels (the format of Windows Vista and later). */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length + 16 * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for PNG pictures of these sizes; the second of a size is for screens of double density. */
const appleTypes: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A macOS icon out of PNG pictures; sizes that the format has no PNG for are left out. */
export function icnsOf(pictures: readonly IconPicture[]): Buffer {
  const blocks = pictures.flatMap(({ size, png }) =>
    (appleTypes[size] ?? []).map((type) => Buffer.concat([blockHead(type, png.length), png])),
  );
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  return Buffer.concat([blockHead('icns', length), ...blocks]);
}

function blockHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + head.length, 4);
  return head;
}
