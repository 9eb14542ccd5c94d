/** What says that something of a page is still to come. */
const waiting = ".state[role=status], [aria-busy=true]";

/** How long is waited for what is still to come, in milliseconds. */
const longest = 15_000;

/** Prints the page once all of it is there, or at the latest after 15 seconds: what is missing then says so on paper too. */
export async function printWhole(): Promise<void> {
  const end = Date.now() + longest;
  while (document.querySelector(waiting) && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  window.print();
}
