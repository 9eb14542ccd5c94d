/** A `where` of the contract. */
export interface Where {
  readonly [name: string]: unknown;
}

const isObject = (value: unknown): value is Where => typeof value === "object" && value !== null && !Array.isArray(value);

/** One condition of a list: a way of names to a value, an operator, and what it is compared with. */
export interface Condition {
  /** From the record: `["stage"]`, or through a link `["site", "region"]`. */
  readonly path: readonly string[];
  readonly operator: string;
  readonly value: unknown;
}

/** A condition as a `where` of its own. */
export const partOf = ({ path, operator, value }: Condition): Where => {
  const inner: unknown = operator === "" ? value : { [operator]: value };
  return path.reduceRight<unknown>((rest, name) => ({ [name]: rest }), inner) as Where;
};

/** Parts that all must hold, as one `where`; undefined for none. */
export function joined(parts: readonly (Where | undefined)[]): Where | undefined {
  const given = parts.filter((part): part is Where => part !== undefined && Object.keys(part).length > 0);
  if (given.length < 2) return given[0];
  const names = given.flatMap((part) => Object.keys(part));
  return new Set(names).size === names.length ? Object.assign({}, ...given) : { and: given };
}

/** What holds or not as a whole: taken apart, it would mean something else. */
const isWhole = (name: string) => ["or", "not", "some", "none", "every"].includes(name);

/** The parts of a `where` that all must hold, one a chip: each has one name at every step. */
export function parts(where: unknown): Where[] {
  if (!isObject(where)) return [];
  return Object.entries(where).flatMap(([name, value]) => {
    if (name === "and" && Array.isArray(value)) return value.flatMap(parts);
    if (isWhole(name) || !isObject(value)) return [{ [name]: value }];
    return parts(value).map((part) => ({ [name]: part }));
  });
}
