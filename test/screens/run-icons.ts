import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDesktop } from '../support/desktop';
import { closeStage, openStage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';
import { icnsOf, icoOf, type IconPicture } from './icon-files';

const root = path.resolve(import.meta.dirname, '../..');
const packaging = path.join(root, 'scripts/packaging');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Draws icon.svg in the window's own Chromium and writes the icon of each system. */
export async function runIcons(): Promise<void> {
  const stage = openStage();
  process.once('exit', () => {
    closeStage(stage);
  });
  const display = await openVirtualDisplay();
  try {
    const desktop = await openDesktop({ stage, display: display.name });
    const svg = readFileSync(path.join(packaging, 'icon.svg'), 'utf8');
    const pictures: IconPicture[] = [];
    for (const size of sizes) {
      pictures.push({ size, png: Buffer.from(await desktop.page.evaluate(draw, { svg, size }), 'base64') });
    }
    await desktop.quit();
    writeIcons(pictures);
  } finally {
    await display.close();
  }
}

function writeIcons(pictures: readonly IconPicture[]): void {
  const pngOf = (wanted: number): Buffer => {
    const found = pictures.find(({ size }) => size === wanted);
    if (found === undefined) throw new Error(`no picture of ${wanted} pixels`);
    return found.png;
  };
  writeFileSync(path.join(packaging, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(path.join(packaging, 'icon.icns'), icnsOf(pictures));
  writeFileSync(path.join(packaging, 'icon.png'), pngOf(512));
  writeFileSync(path.join(root, 'renderer/public/icon.png'), pngOf(128));
}

/** Runs in the page; answers with the PNG in base 64. */
async function draw({ svg, size }: { readonly svg: string; readonly size: number }): Promise<string> {
  const image = new Image();
  image.width = size;
  image.height = size;
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
