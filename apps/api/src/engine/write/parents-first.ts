import type { Model, RecordType } from "@trailblazer/fields";

/** Types in the order in which they can be written: what is linked to before what links. */
export function parentsFirst(model: Model): readonly RecordType[] {
  const ordered: RecordType[] = [];
  const seen = new Set<string>();
  const visit = (type: RecordType): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.fields)) if (field.kind === "link") visit(model.record(field.to!));
    ordered.push(type);
  };
  model.records.forEach(visit);
  return ordered;
}
