/** Runs in the page, once it is drawn: what is wider than its place. */
export async function tooWide(): Promise<readonly string[]> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : [];
  const clipped = [...document.querySelectorAll<HTMLElement>('button, h1, h2, p, label, li, dd, summary')]
    // What is folded away keeps the measures of the screen before.
    .filter((element) => element.checkVisibility())
    .filter((element) => !element.classList.contains('unseen') && element.closest('.unseen') === null)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map((element) => `${element.tagName} ${element.textContent}`);
  return [...page, ...clipped];
}
