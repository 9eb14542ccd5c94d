import type { Writable } from "node:stream";
import cliProgress from "cli-progress";

/** How far a load has come. */
export interface Progress {
  done(rows: number): void;
  stop(): void;
}

const figures = new Intl.NumberFormat("en-GB");
const every = 2000;

/** A bar on a terminal; a line now and then where there is none. */
export function progress(to: Writable & { readonly isTTY?: boolean }, total: number): Progress {
  if (to.isTTY) {
    const bar = new cliProgress.SingleBar({
      stream: to,
      hideCursor: true,
      format: "  {bar} {percentage} % | {value} of {total} records | {eta_formatted} to go",
    });
    bar.start(total, 0);
    return { done: (rows) => bar.increment(rows), stop: () => bar.stop() };
  }
  let [now, said] = [0, 0];
  const say = () => to.write(`${figures.format(now)} of ${figures.format(total)} records\n`);
  return {
    done: (rows) => {
      now += rows;
      if (now - said < every) return;
      said = now;
      say();
    },
    stop: () => {
      if (said < now) say();
    },
  };
}
