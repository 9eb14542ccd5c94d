import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The API as people start it, in a process of its own. */
export interface ApiProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a power cut would: nothing of it is asked to stop. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** Where the API keeps its data, in a folder or on a server, and what else is set in its environment. */
type Place = Readonly<Record<string, string>> & ({ readonly DATA_DIR: string } | { readonly DATABASE_URL: string });

/** Starts the API, and waits until it says its address. */
export async function apiProcess(place: Place): Promise<ApiProcess> {
  const child = spawn(process.execPath, [program, "--empty"], {
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "silent",
      REQUESTS_A_MINUTE: "1000000000",
      DATABASE_URL: "",
      TODAY: "2021-03-31",
      ...place,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const [, address] = / at (http:\S+) /.exec(said) ?? [];
      if (address) resolve(`${address}/graphql`);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`The API ended before it was ready: ${said}`)));
  });
  return {
    url,
    pid: child.pid!,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
