/** A step on the way from an operation to a field, or to an argument and what is in it. */
export type Step =
  | { readonly field: string; readonly key: string }
  | { readonly argument: string }
  | { readonly input: string }
  | { readonly item: number };

function written(step: Step): string {
  if ("field" in step) return step.key === step.field ? step.field : `${step.key}:${step.field}`;
  if ("argument" in step) return `(${step.argument})`;
  return "input" in step ? `.${step.input}` : `[${step.item}]`;
}

function read(text: string): Step {
  const inner = text.slice(1, -1);
  if (text.startsWith("(")) return { argument: inner };
  if (text.startsWith("[")) return { item: Number(inner) };
  if (text.startsWith(".")) return { input: text.slice(1) };
  const [key = "", field = key] = text.split(":");
  return { key, field };
}

/** The id of a place: a row of the tree stands at each. */
export const below = (parent: string, step: Step): string => (parent ? `${parent}/${written(step)}` : written(step));

/** The steps that lead to a place. */
export const stepsTo = (id: string): readonly Step[] => id.split("/").map(read);
