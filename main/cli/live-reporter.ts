import type { LiveLine } from './live-line';
import type { Reporter } from './reporter';
import { SnapshotNews } from './snapshot-news';
import { textReporter } from './text-reporter';

/** The plain lines, with a running time under them while a step lasts and nobody is being asked. */
export function liveReporter(live: LiveLine): Reporter {
  const news = new SnapshotNews();
  const plain = textReporter((line) => {
    live.print(line);
  });
  return {
    ...plain,
    setup: (snapshot) => {
      const { stateChanged } = news.of(snapshot);
      plain.setup(snapshot);
      if (snapshot.question !== null || snapshot.state === 'failed' || snapshot.outcome !== null) live.pause();
      else if (stateChanged) live.restart();
    },
    result: (result, last) => {
      live.pause();
      plain.result(result, last);
    },
  };
}
