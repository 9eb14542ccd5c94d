/** One event of a stream of server-sent events. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads one event out of its lines; undefined where they are a comment, which only says that the stream is alive. */
function eventOf(lines: readonly string[]): StreamEvent | undefined {
  const data: string[] = [];
  let event = "message";
  for (const line of lines) {
    const at = line.indexOf(":");
    const name = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
    if (name === "event") event = value;
    else if (name === "data") data.push(value);
  }
  return data.length > 0 || event !== "message" ? { event, data: data.join("\n") } : undefined;
}

/** Takes text as it comes, in pieces that may end anywhere, and gives the events that are complete. */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = "";
  let lines: string[] = [];
  return (text) => {
    const found: StreamEvent[] = [];
    // A piece may end between the two characters of a line's end.
    const given = rest + text;
    const isHeld = given.endsWith("\r");
    const all = (isHeld ? given.slice(0, -1) : given).split(/\r\n|\r|\n/);
    rest = all.pop()! + (isHeld ? "\r" : "");
    for (const line of all) {
      if (line !== "") {
        lines.push(line);
        continue;
      }
      const event = eventOf(lines);
      if (event) found.push(event);
      lines = [];
    }
    return found;
  };
}

/** The events of a body, one after another. `onAlive` is called whenever anything comes, be it a sign of life only. */
export async function* events(body: ReadableStream<Uint8Array>, onAlive: () => void): AsyncGenerator<StreamEvent> {
  const read = eventReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onAlive();
      yield* read(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
