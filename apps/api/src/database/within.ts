import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Run, Way } from "../engine/database.ts";
import { LONGEST } from "../engine/read/kept-plans.ts";
import { here, responseText } from "../engine/read/raw-answer.ts";
import type { Apart, Connections, Manner } from "./apart.ts";
import { running, waitingPool } from "./pool.ts";

const pack = promisify(gzip);

/** Short answers as text, to be kept where they were asked for; long ones packed, quickly rather than tightly. */
function packing(run: Run): Way {
  const way = here(run);
  return {
    run,
    async written(text, values, shape) {
      const answer = await way.written(text, values, shape);
      if (answer.text!.length <= LONGEST) return answer;
      return { snapshot: answer.snapshot, packed: await pack(responseText(answer.text!, shape.ending), { level: 1 }) };
    },
  };
}

/** Answers questions that may wait within this process, which stands behind others itself. */
export function within(connections: Readonly<Record<string, Connections>>, { named, behind }: Manner): Apart {
  const pools = new Map(
    Object.entries(connections).map(([name, { url, size, isPatient }]) => [name, waitingPool(url, { size, behind, isPatient })]),
  );
  const ways = new Map([...pools].map(([name, pool]) => [name, packing(running(named)(pool))]));
  return {
    way: (name) => ways.get(name)!,
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
