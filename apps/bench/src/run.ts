import type { BenchDatabase, BenchServer, Size } from "./database.ts";
import type { Options } from "./options.ts";
import type { Peers } from "./peers.ts";
import { type Question, questions } from "./questions.ts";
import { costLine, heading, rows } from "./report/table.ts";
import { type Figures, inTurns } from "./rounds.ts";
import { ask, sameAnswers } from "./same-answers.ts";
import type { DatabaseCost } from "./statistics.ts";
import { filled, handWritten, postgraphile, register, type Subject, type SubjectName, usual } from "./subject.ts";

/** What one question costs the database when one server answers it. */
export interface Cost extends DatabaseCost {
  readonly question: string;
  readonly subject: SubjectName;
}

/** What came of one question over a number of connections, a line for each server. */
export interface Asked {
  readonly question: string;
  readonly connections: number;
  readonly figures: readonly Figures[];
}

/** What was found on data of one size. */
export interface Scale {
  /** How many times as large as the made-up programme. */
  readonly times: number;
  readonly size: Size;
  readonly postgres: string;
  readonly countsCpu: boolean;
  /** The questions that were asked, and the bytes of an answer. */
  readonly questions: readonly { readonly name: string; readonly title: string; readonly bytes: number }[];
  readonly costs: readonly Cost[];
  readonly asked: readonly Asked[];
  /** Bytes of memory that each server held at most. */
  readonly memory: readonly { readonly subject: SubjectName; readonly bytes: number }[];
}

/** What can be stopped, the last first. */
export type Started = { stop(): Promise<void> }[];

/** How often a question is asked before what it costs the database is looked at. */
const WARMING = 6;

async function costs(asked: readonly Question[], subjects: readonly Subject[], database: BenchDatabase): Promise<Cost[]> {
  const found: Cost[] = [];
  for (const question of asked)
    for (const subject of subjects.filter((one) => one.answers(question))) {
      const { variables } = question;
      let [slot] = typeof variables === "function" ? await database.slots(subjects.indexOf(subject), 1) : [];
      const once = async () => {
        const text = await ask(subject, question, typeof variables === "function" ? variables(slot!) : variables);
        const [, version] = /"version":(\d+)/.exec(text) ?? [];
        if (slot && version) slot = { ...slot, version: Number(version) };
      };
      for (let nth = 0; nth < WARMING; nth += 1) await once();
      found.push({ question: question.name, subject: subject.name, ...(await database.cost(once)) });
    }
  return found;
}

/** Sizes between the smallest and the largest tell how an answer's own time grows: they are asked one at a time alone. */
function connectionsAt(times: number, { scales, connections }: Options): readonly number[] {
  const isBetween = times > scales[0]! && times < scales.at(-1)!;
  return isBetween ? [Math.min(...connections)] : connections;
}

/** What says nothing of the data is asked on the smallest alone. */
const isAskedAt = ({ name }: Question, times: number, { scales, only }: Options) =>
  (!only.length || only.includes(name)) && (name !== "q6" || times === scales[0]);

/** Fills a database, makes it so many times as large, starts all servers on it, and measures them once they have given equal answers. */
export async function measured(
  times: number,
  server: BenchServer,
  peers: Peers,
  options: Options,
  started: Started,
  say: (text: string) => void,
): Promise<Scale> {
  await server.clear();
  const today = await filled(peers, server.folder);
  const database = await server.open(times);
  started.push({ stop: () => database.close() });
  const ground = { database: database.url, today };
  const subjects: Subject[] = [];
  const begin = async (starting: Promise<Subject>) => {
    const subject = await starting;
    started.push(subject);
    subjects.push(subject);
  };
  await begin(register(peers, ground, false));
  await begin(postgraphile(peers, ground));
  await begin(handWritten(peers, ground));
  await begin(usual(peers, ground));
  await begin(register(peers, ground, true));

  const { sites, teams, settings } = database.size;
  say(`\n${times} x the data: ${sites} sites, ${teams} teams, ${settings} settings`);
  const all = questions(await database.places());
  const wanted = all.filter((question) => isAskedAt(question, times, options));
  const bytes = new Map<string, number>();
  for (const question of wanted)
    bytes.set(
      question.name,
      await sameAnswers(
        question,
        subjects.filter((one) => one.answers(question)),
        database,
      ),
    );
  say("All servers gave equal answers.");
  const found = await costs(wanted, subjects, database);
  say("Statements a request, and their time in the database:");
  for (const { name } of wanted)
    say(
      `  ${costLine(
        name,
        found.filter(({ question }) => question === name),
      )}`,
    );

  say(heading());
  const asked: Asked[] = [];
  for (const question of wanted)
    for (const connections of connectionsAt(times, options)) {
      const answering = subjects.filter((one) => one.answers(question));
      const figures = await inTurns(question, answering, connections, options, database);
      say(`${question.name} ${question.title}, ${connections} at once`);
      say(rows(figures));
      asked.push({ question: question.name, connections, figures });
    }
  const memory: { subject: SubjectName; bytes: number }[] = [];
  for (const subject of subjects) memory.push({ subject: subject.name, bytes: (await subject.used()).memory });
  return {
    times,
    size: database.size,
    postgres: database.version,
    countsCpu: database.cpu !== undefined,
    questions: wanted.map(({ name, title }) => ({ name, title, bytes: bytes.get(name)! })),
    costs: found,
    asked,
    memory,
  };
}
