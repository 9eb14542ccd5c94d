import { createHash } from "node:crypto";
import pg from "pg";
import type { Run } from "../engine/database.ts";
import { standing } from "./priority.ts";

/** The role as which requests reach the tables: it owns nothing and can define nothing. */
export const REQUEST_ROLE = "trailblazer_requests";

/** What our statements count on: words are alike by half; and plans without JIT, for data in memory. */
const settings = "-c pg_trgm.word_similarity_threshold=0.5 -c jit=off -c random_page_cost=1.1 -c timezone=UTC";

/**
 * How requests are connected: under their role, with limits on how long each waits for a connection, a statement, and a network that says nothing.
 * A connection that nobody uses stays open a while: a new one knows no table and no statement, and is slow at first. In milliseconds.
 */
export const forRequests: pg.PoolConfig = {
  idleTimeoutMillis: 300_000,
  connectionTimeoutMillis: 4000,
  statement_timeout: 15_000,
  query_timeout: 20_000,
  options: `-c role=${REQUEST_ROLE} ${settings}`,
  application_name: "trailblazer-register",
};

const ignore = () => undefined;

const poolOf = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...forRequests, ...config });
  // A connection that breaks while it lies idle is dropped from the pool; the next question opens another.
  pool.on("error", ignore);
  return pool;
};

/** Connections for small questions, of which changes don't have to wait for more than so many. */
export const smallPool = (url: string, size: number): pg.Pool => poolOf({ connectionString: url, max: size });

/** By what statements are run: a pool, or a connection of one. */
export interface Runner {
  query(statement: pg.QueryConfig): Promise<{ readonly rows: Record<string, unknown>[] }>;
}

/** Connections for questions that may wait. */
export interface WaitingPool extends Runner {
  end(): Promise<void>;
}

/** How many questions are worked on at once, how far behind other work as `nice` counts, and whether they wait however long it takes. */
interface Waiting {
  readonly size: number;
  readonly behind: number;
  readonly isPatient?: boolean | undefined;
}

/** How long a question is left behind other work where that leaves it less than a share of the time, in milliseconds: a page that is given up helps nobody. */
const [PATIENCE, SHARE] = [6000, 0.25];

/**
 * Connections for questions that may wait: for a connection, and behind other work; each on one core. What they sort they
 * sort in memory: written to disk, it would stand before the commits of others. Those that others keep from working are brought forward
 * after a while, unless they have no end to wait for: `isPatient`. Those that work, and take long by themselves, are not.
 */
export function waitingPool(url: string, { size, behind: by, isPatient = false }: Waiting): WaitingPool {
  const { behind, forward, worked } = standing(url, by);
  const pool = poolOf({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 15_000,
    options: `${forRequests.options} -c max_parallel_workers_per_gather=0 -c work_mem=64MB`,
    verify(client, done) {
      behind(client);
      done();
    },
  });
  return {
    async query(statement) {
      const client = await pool.connect();
      // A connection that breaks while it is asked says so twice: the question fails as well.
      client.on("error", ignore);
      let isForward = false;
      let before = worked(client);
      const bringForward = () => {
        const now = worked(client);
        if (now - before < PATIENCE * SHARE) {
          isForward = true;
          forward(client);
        }
        before = now;
      };
      const timer = isPatient ? undefined : setInterval(bringForward, PATIENCE);
      let broken = true;
      try {
        const answer = await client.query<Record<string, unknown>>(statement);
        broken = false;
        return answer;
      } finally {
        clearInterval(timer);
        client.off("error", ignore);
        if (isForward && !broken) behind(client);
        // One on which a question failed is opened anew, as a pool does by itself.
        client.release(broken);
      }
    },
    end: () => pool.end(),
  };
}

/** Has statements that are sent at once leave in one piece: each by itself would wake the server. */
export const inOnePiece =
  (client: pg.PoolClient, run: Run): Run =>
  (text, values) => {
    const { stream } = (client as unknown as pg.Client).connection;
    stream.cork();
    // Comes once all that can be sent without an answer has been.
    process.nextTick(() => stream.uncork());
    return run(text, values);
  };

/** The most statements that are kept prepared on a connection, and the most characters of one. */
const [MOST_NAMED, LONGEST_NAMED] = [300, 100_000];

/** Names statements that come again, so that PostgreSQL plans them once a connection. Those that came once make room for others. */
function namer(): (text: string) => string | undefined {
  const once = new Set<string>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= MOST_NAMED || text.length > LONGEST_NAMED) return known;
    if (once.delete(text)) {
      const name = `s${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
      names.set(text, name);
      return name;
    }
    once.add(text);
    const [oldest] = once;
    if (once.size > MOST_NAMED) once.delete(oldest!);
    return undefined;
  };
}

/** How statements are run on connections of one kind. `named` is for servers that keep prepared statements: a pooler in between may not. */
export function running(named: boolean): (on: Runner) => Run {
  const nameOf = named ? namer() : () => undefined;
  return (on) =>
    async (text, values = []) => {
      const name = nameOf(text);
      const { rows } = await on.query({ text, values: [...values], ...(name ? { name } : {}) });
      return rows;
    };
}
