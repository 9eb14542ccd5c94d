import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What a process has used so far, its threads included: processor time in milliseconds, and bytes of memory at most. */
export interface Used {
  readonly cpu: number;
  readonly memory: number;
}

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

const companion = new URL("./companion.js", import.meta.url).href;
const PATIENCE = 60_000;
/** A server that is interrupted under load still has requests to answer. */
const SECONDS_TO_STOP = 3;

/** The address that a server prints when it is ready. What it prints later is not looked at. */
async function address(started: ChildProcess, script: string): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      settled();
      started.kill("SIGKILL");
      reject(new Error(`${script} ${why}. It said: ${said}`));
    };
    const failed = (error: Error) => fail(error.message);
    const exited = () => fail("ended before it answered");
    const waiting = setTimeout(() => fail("did not start within a minute"), PATIENCE);
    const heard = (text: Buffer) => {
      said += text.toString("utf8");
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (!found) return;
      settled();
      resolve(found);
    };
    const settled = () => {
      clearTimeout(waiting);
      started.off("error", failed).off("exit", exited);
      started.stdout?.off("data", heard).resume();
    };
    started.once("error", failed).once("exit", exited);
    started.stdout?.on("data", heard);
  });
}

/** Starts a script on that Node, and waits for the address that it prints. */
export async function child(node: string, script: string, environment: Readonly<Record<string, string>>): Promise<Child> {
  const started = spawn(node, ["--import", companion, script], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    started.once("exit", () => resolve());
    started.once("error", () => resolve());
  });
  const url = await address(started, script);
  return {
    url,
    async used() {
      started.send("used");
      const [used] = (await once(started, "message")) as [Used];
      return used;
    },
    async stop() {
      const forcing = setTimeout(() => started.kill("SIGKILL"), SECONDS_TO_STOP * 1000);
      started.kill("SIGTERM");
      await ended;
      clearTimeout(forcing);
    },
  };
}
