import type { Model, RecordType } from "@trailblazer/fields";

/** One step from a record to others: up a link of its own, or down one that leads to it. */
export interface Step {
  /** The type that the step starts from, and the one that it leads to. */
  readonly from: RecordType;
  readonly to: RecordType;
  readonly way: "up" | "down";
  /** The link: of `from` where the step goes up, of `to` where it goes down. */
  readonly link: string;
}

/** The steps of a way as declarations write it, such as `post.team.site`. Throws where it leads nowhere. */
export function stepsOf(model: Model, type: RecordType, way: string): Step[] {
  const steps: Step[] = [];
  let from = type;
  for (const name of way.split(".")) {
    const field = from.fields[name];
    const end = model.incoming(from.name).find((one) => one.name === name);
    if (field?.kind === "link") steps.push({ from, to: model.record(field.to!), way: "up", link: name });
    else if (end) steps.push({ from, to: end.from, way: "down", link: end.field });
    else throw new Error(`${from.name} has no ${name}: ${type.name} says that it is within ${way}`);
    from = steps.at(-1)!.to;
  }
  return steps;
}

/** The type to which rights are tied: the one at the end of every declared way. */
function rootOf(model: Model): RecordType | undefined {
  const declared = model.chapters.flatMap(({ records }) => records).filter(({ within }) => within);
  const ends = new Set(declared.map((type) => stepsOf(model, type, type.within!).at(-1)!.to));
  if (ends.size > 1) throw new Error(`Records are within ${[...ends].map(({ name }) => name).join(" and ")}: one of them is enough`);
  return [...ends][0];
}

const known = new WeakMap<Model, ReadonlyMap<string, readonly Step[]>>();

/** The ways of all types that have one. */
function ways(model: Model): ReadonlyMap<string, readonly Step[]> {
  const root = rootOf(model);
  const found = new Map<string, readonly Step[]>();
  for (const type of model.records) {
    const steps = type === root || !type.within ? [] : stepsOf(model, type, type.within);
    if (type === root || steps.at(-1)?.to === root) found.set(type.name, steps);
  }
  return found;
}

/** The way of a type to the root; empty for the root itself, undefined for what stands above it. */
export function wayToRoot(model: Model, type: RecordType): readonly Step[] | undefined {
  const all = known.get(model) ?? ways(model);
  known.set(model, all);
  return all.get(type.name);
}

/** The ways beside the one to the root, of a record that may stand above it, as a board of a region does, and of all that hangs below such a record. */
export function waysBeside(model: Model, type: RecordType): readonly (readonly Step[])[] {
  const way = wayToRoot(model, type) ?? [];
  const down = way.findIndex((step) => step.way === "down");
  const upwards = down < 0 ? way : way.slice(0, down);
  return upwards.flatMap(({ from }, at) => (from.elseWithin ? [[...way.slice(0, at), ...stepsOf(model, from, from.elseWithin)]] : []));
}
