/** The data of an answer as PostgreSQL wrote it: passed on as it is. What looks into it sees the values. */
export class RawAnswer {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The text of a result; data that is text already is not read again. */
export function resultText(result: { readonly data?: unknown }): string {
  const { data, ...rest } = result;
  if (!(data instanceof RawAnswer)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === "{}" ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
}
