/** Values for one listener, kept from the moment on at which it was made until it takes them. */
export interface Stream<Value> extends AsyncIterableIterator<Value, void, void> {
  push(value: Value): void;
  /** Lets the listener go. */
  end(): void;
}

/** The most that is kept for a listener that does not take it: then it is let go, and comes back to read the gap. */
const MOST = 5000;

export function stream<Value>(onEnd: () => void): Stream<Value> {
  const waiting: Value[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  const end = () => {
    if (!isOver) onEnd();
    isOver = true;
    wake?.();
  };
  return {
    push(value) {
      if (waiting.length >= MOST) return end();
      waiting.push(value);
      wake?.();
    },
    async next() {
      for (;;) {
        if (waiting.length) return { value: waiting.shift() as Value, done: false };
        if (isOver) return { value: undefined, done: true };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    end,
    async return() {
      end();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
