import { readFileSync } from "node:fs";

const resident = (pid: number) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

/** How many MB a process holds at most while something is done, over what it held before; as Linux says it. */
export async function memoryOf<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<{ before: number; most: number; result: Result }> {
  const before = resident(pid);
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, resident(pid));
  }, 20);
  try {
    return { before, result: await work(), most: Math.max(most, resident(pid)) };
  } finally {
    clearInterval(watching);
  }
}
