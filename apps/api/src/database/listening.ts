import pg from "pg";

/** A connection that hears of committed change sets. */
export interface Listening {
  /** Settles when it first hears, or has to try again. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const LONGEST_WAIT = 5000;

/** Listens on a connection of its own; when that breaks it tries again, and says once it is back, for what was missed meanwhile. */
export function listening(url: string, heard: (changeSet: string) => void, back: () => void): Listening {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const again = (wait: number, wasUp: boolean) => {
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect(Math.min(wait * 2, LONGEST_WAIT), wasUp);
    }, wait);
    timer.unref();
  };

  async function connect(wait: number, isReturn: boolean): Promise<void> {
    const own = new pg.Client({ connectionString: url, keepAlive: true, application_name: "trailblazer-register-live" });
    client = own;
    own.on("notification", ({ payload }) => payload && heard(payload));
    own.on("error", () => undefined);
    own.on("end", () => again(200, true));
    try {
      await own.connect();
      await own.query("LISTEN register_changed");
      if (isReturn) back();
    } catch {
      await own.end().catch(() => undefined);
      again(wait, true);
    }
  }

  return {
    ready: connect(200, false),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
