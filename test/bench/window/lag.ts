import type { ElectronApplication, Page } from 'playwright-core';

/** How late a timer comes in the app's main process and in its page, in milliseconds. */
export interface Lags {
  readonly main: readonly number[];
  readonly page: readonly number[];
}

/** Looks every 10 ms from now on; the returned function ends that and answers with every lag since. */
export async function watchLags(app: ElectronApplication, page: Page): Promise<() => Promise<Lags>> {
  await app.evaluate(watch);
  await page.evaluate(watch);
  return async () => ({ main: await app.evaluate(endWatch), page: await page.evaluate(endWatch) });
}

interface Watch {
  readonly lags: number[];
  readonly timer: ReturnType<typeof setInterval>;
}

/** Runs in either process, with nothing from around it. */
function watch(): void {
  const everyMs = 10;
  const lags: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    lags.push(Math.max(0, now - last - everyMs));
    last = now;
  }, everyMs);
  Object.assign(globalThis, { lagWatch: { lags, timer } });
}

function endWatch(): readonly number[] {
  const { lags, timer } = (globalThis as unknown as { lagWatch: Watch }).lagWatch;
  clearInterval(timer);
  return lags;
}
