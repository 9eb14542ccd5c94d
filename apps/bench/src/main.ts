import { benchServer } from "./database.ts";
import { machine } from "./machine.ts";
import { options } from "./options.ts";
import { questions } from "./questions.ts";
import { inTurns } from "./rounds.ts";
import { sameAnswers } from "./same-answers.ts";
import { handWritten, register, type Subject } from "./subject.ts";
import { heading, rows } from "./table.ts";

const say = (text: string) => console.log(text);
const kilobytes = (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`);

/** What was started, stopped again in the opposite order. */
const started: { stop(): Promise<void> }[] = [];
let interrupted = false;

async function stop(): Promise<void> {
  for (const one of started.splice(0).toReversed()) await one.stop();
}

async function bench(): Promise<void> {
  const { rounds, seconds, connections, only } = options(process.argv.slice(2));
  const server = await benchServer();
  started.push(server);
  const own = await register(server.folder);
  started.push(own);
  const database = await server.open();
  const hand = await handWritten(database.url, own);
  started.push(hand);
  const subjects: readonly Subject[] = [own, hand];

  const asked = questions(await database.places()).filter(({ name }) => !only.length || only.includes(name));
  const sizes = new Map<string, number>();
  for (const question of asked) sizes.set(question.name, await sameAnswers(question, subjects, database));

  say(machine(database));
  say(`${rounds} rounds of ${seconds} s in turns: medians, and half the range of the rounds (±). All servers gave equal answers.\n`);
  say(heading());
  for (const question of asked)
    for (const count of connections) {
      say(`${question.name} ${question.title} (${kilobytes(sizes.get(question.name)!)}), ${count} at once`);
      say(rows(await inTurns(question, subjects, count, { rounds, seconds }, database)));
    }
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    interrupted = true;
    void stop().finally(() => process.exit(130));
  });

try {
  await bench();
} catch (error) {
  // Who interrupts a run need not be told that its servers stopped answering.
  if (!interrupted) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stop();
}
