import type { Prompter } from './prompter';

/** Lets a person pick one of several by its number; `again` for an empty answer, null when the question was taken back. */
export async function pick<Item>(
  question: string,
  items: readonly Item[],
  show: (item: Item) => string,
  prompter: Prompter,
  signal: AbortSignal,
): Promise<Item | 'again' | null> {
  const list = items.map((item, index) => `${String(index + 1).padStart(4)}  ${show(item)}\n`).join('');
  for (;;) {
    const answer = await prompter.ask(`${question}\n${list}Number (empty to look again): `, signal);
    if (answer === null) return null;
    if (answer.trim() === '') return 'again';
    const item = items[Number(answer.trim()) - 1];
    if (item !== undefined) return item;
  }
}
