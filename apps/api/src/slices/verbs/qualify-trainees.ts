import { post, posting, traineeship } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { FromDay } from "../../engine/declare/from-day.ts";
import { type At, refuse, type Seen, verb, type Work } from "../../engine/write/verb.ts";
import { type Carried, carryOver } from "./carrying.ts";
import { inWords, isToCome } from "./terms.ts";

@InputType({ description: "A trainee who qualifies." })
class QualifyingTrainee {
  @Field(() => ID, { description: "The traineeship." })
  traineeship!: string;

  @Field(() => ID, { nullable: true, description: "The post in which they go on; the one in which they trained where not given." })
  post?: string;
}

@InputType({ description: "Who qualifies, and as what they go on. The day is the first on which they work as practitioners." })
class QualifyTraineesInput extends FromDay {
  @Field(() => [QualifyingTrainee], { description: "The trainees, each with the post in which they go on." })
  trainees!: QualifyingTrainee[];

  @Field(declaredChoice("PostingBand"), { description: "The band on which they go on." })
  band!: string;

  @Field(declaredChoice("PostingContract"), { nullable: true, description: "The contract on which they go on; left open where not given." })
  contract?: string;
}

/** The posting in which somebody trains: the only one that they hold on the day, or the only one with a trainee's contract. */
async function trainedIn(work: Work, trainee: Seen<typeof traineeship>, on: string, at: At): Promise<Seen<typeof posting>> {
  const all = await work.records(posting, { staffMember: { id: { eq: trainee.staffMember } } });
  const held = all.filter((one) => one.from < on && isToCome(posting, one, on));
  const training = held.filter(({ contract }) => contract === "TRAINING");
  const [found, ...more] = training.length ? training : held;
  if (!found) return refuse(at, `This trainee holds no post in the days before ${inWords(on)}`);
  return more.length ? refuse(at, "This trainee holds several posts: say by a training contract in which they train") : found;
}

/** Puts a post on another band from a day on. One of which no band is told stays so. */
async function regrade(work: Work, id: string, band: string, on: string, at: At): Promise<void> {
  const [held] = await work.named(post, [id], at, { asOf: on });
  if (held!.band !== null && held!.band !== band) work.update(post, held!, { band: { value: band, from: on } }, at, { band: "band" });
}

export const qualifyTrainees = verb(
  "qualifyTrainees",
  QualifyTraineesInput,
  "Qualifies trainees, as many as qualify on one day: their training ends as qualified, their posting as a trainee ends, and another begins on the new band, in the same post or in another. A post in which they stay is on that band from the day on, where it has one. Absences from it and whoever covers for them go along.",
  async ({ trainees, band, contract, on }, work) => {
    const of = (index: number) => ["trainees", index];
    const rows = await work.named(
      traineeship,
      trainees.map((one) => one.traineeship),
      ["trainees"],
    );
    const carried: Carried[] = [];
    for (const [index, row] of rows.entries()) {
      const at = [...of(index), "traineeship"];
      const { post: next } = trainees[index]!;
      if (row.qualifiedOn !== null) refuse(at, `This trainee qualified on ${inWords(row.qualifiedOn)}`);
      if (row.leftOn !== null) refuse(at, `This trainee left the course on ${inWords(row.leftOn)}`);
      if (next) await work.named(post, [next], [...of(index), "post"]);
      work.update(traineeship, row, { qualifiedOn: on }, at, { qualifiedOn: "on" });
      const changes = {
        ...(next ? { post: next.toLowerCase() } : {}),
        band,
        contract: contract ?? null,
        // A campaign found them for the first posting alone.
        campaign: null,
        cameFrom: null,
        leavingReason: null,
        destination: null,
      };
      const held = await trainedIn(work, row, on, at);
      if (!next) await regrade(work, held.post, band, on, at);
      carried.push({ type: posting, row: held, changes, at: next ? [...of(index), "post"] : at });
    }
    await carryOver(work, carried, on);
  },
);
