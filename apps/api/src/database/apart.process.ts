import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Run, Way } from "../engine/database.ts";
import { LONGEST } from "../engine/read/kept-plans.ts";
import { here, responseText } from "../engine/read/raw-answer.ts";
import type { BadInput } from "../engine/refusals.ts";
import type { Ask, Opening, Told } from "./apart.ts";
import { running, waitingPool } from "./pool.ts";
import { place } from "./priority.ts";

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

/** The process itself: it hears by which connections it asks first, then questions, until nobody is there to ask them. */
const tell = (told: Told) => process.send!(told);
process.once("disconnect", () => process.exit());
process.once("message", ({ connections, named, behind }: Opening) => {
  place(process.pid, behind);
  const ways = new Map(
    Object.entries(connections).map(([name, { url, size, isPatient }]) => [
      name,
      packing(running(named)(waitingPool(url, { size, behind, isPatient }))),
    ]),
  );
  process.on("message", ({ id, way: name, text, values, shape }: Ask) => {
    const way = ways.get(name)!;
    (shape ? way.written(text, values, shape) : way.run(text, values)).then(
      (result) => tell({ id, result }),
      ({ name: kind, message, code, problems }: Error & Partial<BadInput> & { code?: string }) =>
        tell({ id, error: { name: kind, message, code, problems } }),
    );
  });
});
