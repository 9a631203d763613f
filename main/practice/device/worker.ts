/** The single thread that runs commands one after another, whichever connection they came on (softap 2.3). */
interface Worker {
  run(job: () => Promise<void>): void;
  /** A new listening session: whatever hung before no longer blocks. */
  restart(): void;
}

/** An idle worker. */
export function createWorker(): Worker {
  let last = Promise.resolve();
  return {
    run: (job) => {
      last = last.then(job);
    },
    restart: () => {
      last = Promise.resolve();
    },
  };
}
