import type { BadInput } from "../engine/refusals.ts";
import type { Ask, Opening, Told } from "./apart.ts";
import { place } from "./priority.ts";
import { within } from "./within.ts";

/** The process itself: it hears by which connections it asks first, then questions, until nobody is there to ask them. */
const tell = (told: Told) => process.send!(told);
process.once("disconnect", () => process.exit());
process.once("message", ({ connections, named, behind }: Opening) => {
  place(process.pid, behind);
  const { way: wayOf } = within(connections, { named, behind });
  process.on("message", ({ id, way: name, text, values, shape }: Ask) => {
    const way = wayOf(name);
    (shape ? way.written(text, values, shape) : way.run(text, values)).then(
      (result) => tell({ id, result }),
      ({ name: kind, message, code, problems }: Error & Partial<BadInput> & { code?: string }) =>
        tell({ id, error: { name: kind, message, code, problems } }),
    );
  });
});
