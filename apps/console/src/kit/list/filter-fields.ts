import { type Field, type Model, type RecordType, systemFields } from "@trailblazer/fields";

/** A field that a list can be filtered by, its own or one step along a link. */
export interface FilterField {
  /** `stage`, or `site.region`: what the choice is known by. */
  readonly key: string;
  readonly path: readonly string[];
  readonly field: Field;
  readonly label: string;
}

/** Fields that stand together in the list of fields. */
export interface FilterGroup {
  readonly label: string;
  readonly fields: readonly FilterField[];
}

const inForce: Field = { kind: "yesNo", label: "In force", optional: false };

function own(type: RecordType, before: readonly string[] = []): FilterField[] {
  const fields: [string, Field][] = [...(type.term ? [["inForce", inForce] as [string, Field]] : []), ...Object.entries(type.fields)];
  return fields.map(([name, field]) => ({ key: [...before, name].join("."), path: [...before, name], field, label: field.label }));
}

/** What a list can be filtered by: its own fields, and through each link those of what it leads to. */
export function filterGroups(model: Model, type: RecordType): FilterGroup[] {
  const system = (["createdAt", "updatedAt"] as const).map((name) => ({
    key: name,
    path: [name],
    field: systemFields[name] as Field,
    label: systemFields[name].label,
  }));
  const links = Object.entries(type.fields).filter(([, field]) => field.kind === "link");
  return [
    { label: type.label, fields: [...own(type), ...system] },
    ...links.map(([name, field]) => ({ label: `${field.label} ›`, fields: own(model.record(field.to!), [name]) })),
  ];
}
