import { systemOf } from '../../shared/domain/system';
import { english } from './english';
import type { LiveLine } from './live-line';
import type { Reporter } from './reporter';
import { SnapshotNews } from './snapshot-news';
import { asideLine, textReporter } from './text-reporter';

/**
 * The plain lines, with a running time under them while a step lasts and nobody is being asked; and for whoever sits at
 * this computer, what its system may show while it is at the device.
 */
export function liveReporter(live: LiveLine, system = systemOf(process.platform)): Reporter {
  const news = new SnapshotNews();
  const plain = textReporter((line) => {
    live.print(line);
  });
  return {
    ...plain,
    setup: (snapshot) => {
      const { stateChanged, leftHome } = news.of(snapshot);
      plain.setup(snapshot);
      if (leftHome) live.print(`${asideLine(english(`popup.${system}`))}\n`);
      if (snapshot.question !== null || snapshot.state === 'failed' || snapshot.outcome !== null) live.pause();
      else if (stateChanged) live.restart();
    },
    result: (result, last) => {
      live.pause();
      plain.result(result, last);
    },
  };
}
