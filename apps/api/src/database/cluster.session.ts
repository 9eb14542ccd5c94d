import pg from "pg";

// Any number will do that nothing else in the database "postgres" locks.
const IN_USE = 7_203_310_921;

// Both exist; pg's types do not have them.
type Client = pg.Client & { ref(): void; unref(): void };

/** One process's use of a server. */
export type Session = {
  /** Ends the use. True when nobody else of ours uses the server, and then nobody can begin to until `close()`. */
  leave: () => Promise<boolean>;
  close: () => void;
};

/**
 * Marks the server as used by this process, with a shared lock that PostgreSQL itself drops when the process dies.
 * "busy" is a server that starts or stops, "none" that no server of ours answers there.
 */
export async function session(url: string): Promise<Session | "busy" | "none"> {
  const client = await connected(url);
  if (typeof client === "string") return client;
  try {
    // Waits while another process is stopping the server, and is then cut off by that.
    await client.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
  } catch {
    close(client);
    return "busy";
  }
  // A process that has nothing else to do may end.
  client.unref();
  let last = client;
  return {
    async leave() {
      try {
        last.ref();
        await last.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
      } catch {
        // The server was restarted since. What counts is who uses it now.
        const again = await connected(url);
        if (typeof again === "string") return false;
        last = again;
      }
      const { rows } = await last.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE]);
      const alone = rows[0]?.alone === true;
      if (!alone) close(last);
      return alone;
    },
    close: () => close(last),
  };
}

async function connected(url: string): Promise<Client | "busy" | "none"> {
  const client = new pg.Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5_000, application_name: "in use" }) as Client;
  // Without a listener, a server that goes away would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    close(client);
    const { code = "" } = error as { code?: string };
    // 57P03: it starts, recovers or stops. Everything else that answers, or does not, is not our server.
    return code === "57P03" ? "busy" : "none";
  }
}

function close(client: pg.Client): void {
  client.end().catch(() => undefined);
}
