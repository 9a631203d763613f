import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Packs the files of one flat folder into an asar archive: a framed JSON index, then the files one after the other. */
export function packFlatAsar(folder, archive) {
  const files = {};
  const bodies = [];
  let offset = 0;
  for (const name of readdirSync(folder).sort()) {
    const body = readFileSync(path.join(folder, name));
    files[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  writeFileSync(archive, Buffer.concat([index(JSON.stringify({ files })), ...bodies]));
}

function index(json) {
  const text = Buffer.from(json);
  const padded = Math.ceil(text.length / 4) * 4;
  const frame = Buffer.alloc(16 + padded);
  [4, padded + 8, padded + 4, text.length].forEach((value, word) => frame.writeUInt32LE(value, word * 4));
  text.copy(frame, 16);
  return frame;
}
