import { expect, test } from "vitest";
import { eventReader, events } from "./event-stream.ts";

const whole = ':\n\nevent: next\ndata: {"a":1}\n\nevent: next\r\ndata: one\r\ndata: two\r\n\r\nevent: complete\n\ndata\n\nid: 3\n\n';
const expected = [
  { event: "next", data: '{"a":1}' },
  { event: "next", data: "one\ntwo" },
  { event: "complete", data: "" },
  { event: "message", data: "" },
];

test("events are read alike, wherever the pieces end", () => {
  for (let size = 1; size <= whole.length; size += 1) {
    const read = eventReader();
    const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));
    expect(pieces.flatMap(read), `pieces of ${size}`).toEqual(expected);
  }
});

test("what is not complete is kept back", () => {
  const read = eventReader();
  expect(read("data: half")).toEqual([]);
  expect(read(" of it\n")).toEqual([]);
  expect(read("\n")).toEqual([{ event: "message", data: "half of it" }]);
});

test("a body is read as it comes, letters of several bytes too, and each piece is a sign of life", async () => {
  const bytes = new TextEncoder().encode("data: Blåbær\n\n:\n\n");
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  let alive = 0;
  const found: string[] = [];
  for await (const { data } of events(body, () => (alive += 1))) found.push(data);
  expect(found).toEqual(["Blåbær"]);
  expect(alive).toBe(bytes.length);
});
