import { award, expenditure, payment } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, type Seen, verb, type Work } from "../../engine/write/verb.ts";
import { inWords } from "./terms.ts";

@InputType({ description: "Which year of an award is closed, and what becomes of what is left." })
class CloseAwardYearInput extends FromDay {
  @Field(() => ID, { description: "The award." })
  award!: string;

  @Field(() => String, { description: "The financial year, from April to March: 2019-20." })
  year!: string;

  @Field(() => Boolean, {
    description:
      "Whether what was paid and not spent is handed back; if not, what was forecast and not spent is forecast for the next year.",
  })
  handBack!: boolean;
}

type Line = Seen<typeof expenditure>;

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
/** Pence, added up without the noise of binary fractions. */
const rounded = (amount: number) => Math.round(amount * 100) / 100;
/** Money as a record has it; what is not known is nought. */
const amountOf = (given: unknown) => Number(given ?? 0);
const sum = (amounts: readonly unknown[]) => rounded(amounts.reduce<number>((total, amount) => total + amountOf(amount), 0));
const named = (line: Line) => expenditure.fields.kind.choices[line.kind];

/** A financial year's last day, and what the next one is called. */
function yearOf(year: string): { readonly lastDay: string; readonly next: string } {
  const first = Number(/^(20\d{2})-\d{2}$/.exec(year)?.[1] ?? refuse(["year"], "Financial year is a year such as 2018-19"));
  return { lastDay: `${first + 1}-03-31`, next: `${first + 1}-${String(first + 2).slice(2)}` };
}

/** What was forecast of a year and not spent is forecast for the next, line by line. What was overspent takes nothing away from it. */
async function carryForward(work: Work, of: Seen<typeof award>, lines: readonly Line[], next: string, on: string): Promise<void> {
  const nextLines = await work.records(expenditure, { award: { id: { eq: of.id } }, year: { eq: next } }, { asOf: on });
  for (const line of lines) {
    const left = rounded(amountOf(line.forecast) - amountOf(line.actual));
    if (left <= 0) continue;
    const there = nextLines.find(({ kind }) => kind === line.kind);
    if (there) work.update(expenditure, there, { forecast: { value: rounded(amountOf(there.forecast) + left), from: on } }, ["year"]);
    else work.create(expenditure, { award: of.id, year: next, kind: line.kind, forecast: { value: left, from: on } }, ["year"]);
  }
}

/** What was paid and not spent is paid back, and the award is less by as much. */
async function payBack(work: Work, of: Seen<typeof award>, on: string): Promise<void> {
  const own = { award: { id: { eq: of.id } } };
  const paid = sum((await work.records(payment, { ...own, paidOn: { lte: on } })).map(({ amount }) => amount));
  const spent = sum((await work.records(expenditure, own, { asOf: on })).map(({ actual }) => actual));
  const left = rounded(paid - spent);
  if (left <= 0) refuse(["handBack"], `Nothing is left to hand back: ${pounds.format(paid)} was paid and ${pounds.format(spent)} spent`);
  work.create(payment, { award: of.id, paidOn: on, amount: -left }, ["handBack"], { paidOn: "on" });
  work.update(award, of, { amount: { value: Math.max(0, rounded(amountOf(of.amount) - left)), from: on } }, ["handBack"]);
}

export const closeAwardYear = verb(
  "closeAwardYear",
  CloseAwardYearInput,
  "Closes a financial year of an award: the forecast of each of its lines becomes what was spent, and what is left is either forecast for the next year or handed back, as a payment below nought and a smaller award. Each line needs its actual first.",
  async ({ award: id, year, handBack, on }, work) => {
    const { lastDay, next } = yearOf(year);
    if (on < lastDay) refuse(["on"], `${year} ends on ${inWords(lastDay)}: it is closed then or later`);
    const [closing] = await work.named(award, [id], ["award"], { asOf: on });
    const lines = await work.records(expenditure, { award: { id: { eq: id } }, year: { eq: year } }, { asOf: on });
    if (lines.length === 0) refuse(["year"], `Nothing was forecast or spent of this award in ${year}`);
    const open = lines.find(({ actual }) => actual === null);
    if (open) refuse(["year"], `${named(open)} has no actual for ${year}: enter what was spent first`);
    const off = lines.filter(({ forecast, actual }) => forecast !== actual);
    if (off.length === 0 && !handBack) refuse(["year"], `${year} is closed: forecast and actual are the same on each line`);
    for (const line of off) work.update(expenditure, line, { forecast: { value: line.actual, from: on } }, ["year"]);
    if (handBack) await payBack(work, closing!, on);
    else if (closing!.until !== null && closing!.until <= `${next.slice(0, 4)}-04-01`)
      refuse(["handBack"], `This award pays for nothing from ${inWords(closing!.until)} on: hand back what is left`);
    else await carryForward(work, closing!, lines, next, on);
  },
);
