import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { Look } from './looks';

/** Takes pictures of the whole page, however tall it is. */
export interface Photographer {
  take(file: string, look: Look): Promise<void>;
}

const windowHeight = 800;
/** Of WebP, 0 to 100: small, and letters stay sharp. */
const quality = 50;
/** So wide is a picture at most, in its own pixels. */
const pictureWidth = 560;

/** Takes over the page's size and colours. */
export async function photographerOf(page: Page): Promise<Photographer> {
  const session = await page.context().newCDPSession(page);
  return {
    take: async (file, look) => {
      await page.emulateMedia({
        colorScheme: look.scheme,
        reducedMotion: 'reduce',
        forcedColors: look.forcedColors ? 'active' : 'none',
      });
      await resize(session, look.width, windowHeight);
      await page.evaluate(settled);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const taken = Math.max(windowHeight, height);
      await resize(session, look.width, taken);
      await page.evaluate(settled);
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'webp',
        quality,
        clip: {
          x: 0,
          y: 0,
          width: look.width,
          height: taken,
          scale: pictureWidth / Math.max(look.width, pictureWidth),
        },
      });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
  };
}

async function resize(session: CDPSession, width: number, height: number): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}

/** Runs in the page: its fonts are there and two frames have been drawn. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}
