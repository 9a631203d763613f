import type { Page } from 'playwright-core';

/** The texts of a page that do not fit into the box they are in, in width or height, and the page if it is too wide. */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  await page.evaluate(drawn);
  return page.evaluate(clipped);
}

/** Runs in the page, after which it is drawn as it was asked for. */
async function drawn(): Promise<void> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}

/** Runs in the page: measures what is there now. */
export function clipped(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : [];
  const boxes = document.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, button, label, summary, dd, dt, legend');
  const cut = [...boxes]
    // What is folded away keeps the measures of the screen before.
    .filter((box) => box.checkVisibility() && box.clientWidth > 0 && box.closest('.unseen') === null)
    .filter((box) => {
      // Of a tight line the letters' own air stands out; of a line that is cut, the height of a letter at least.
      const air = parseFloat(getComputedStyle(box).fontSize) / 3;
      return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + air;
    })
    .map((box) => {
      const size = `${box.scrollWidth} × ${box.scrollHeight} in ${box.clientWidth} × ${box.clientHeight}`;
      return `${box.tagName} ${box.textContent}: ${size}`;
    });
  return [...page, ...cut];
}
