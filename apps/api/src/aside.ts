import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Config } from "./config.ts";

/** What the process is told: how the register is set, where its database is, and what that was filled with. */
export interface AsideOpening {
  readonly config: Config;
  readonly url: string;
  readonly programme: string;
}

/** A server beside the register's own, for questions that would keep changes waiting. */
export interface Aside {
  /** Its address; undefined while it is not ready. It is started when it is first asked for. */
  readonly address: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** The program, as it is built: Node does not run it as it is written. */
const program = fileURLToPath(new URL("../dist/aside.process.js", import.meta.url));

/** How soon one that ended is started anew, in milliseconds. */
const SOON = 10_000;

/**
 * Answers long questions, and small ones in great numbers, in a process of its own, behind all other work of the machine: to read a long one, see
 * that it can be asked and plan it takes as long as many changes, and would keep everybody waiting here; so would many small ones.
 */
export function aside(opening: AsideOpening): Aside {
  let child: ChildProcess | undefined;
  let ready: string | undefined;
  let begunAt = -SOON;

  function begin(): void {
    begunAt = performance.now();
    // A session of its own is what Linux shares time out to, and it hears nothing of what is typed to stop the register.
    const begun = fork(program, { detached: true, serialization: "advanced", execArgv: [] });
    begun.once("message", (address: string) => {
      ready = address;
    });
    begun.once("exit", () => {
      child = undefined;
      ready = undefined;
    });
    begun.on("error", () => begun.kill());
    begun.send(opening);
    child = begun;
  }

  return {
    address() {
      if (!child && performance.now() - begunAt > SOON) begin();
      return ready;
    },
    async close() {
      begunAt = Number.POSITIVE_INFINITY;
      if (!child?.connected) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
