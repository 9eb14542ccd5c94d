import { describe, expect, it } from "vitest";
import { file, fixture, trial } from "./load.trial.ts";

const short = ["--register", fixture("school-register-short.csv")];
const later = ["--register", fixture("school-register-short-later.csv")];
const full = ["--register", fixture("school-register-full.csv")];
const census = ["--census", fixture("2018-2019-census.csv")];
const laterCensus = ["--census", fixture("2022-2023-census.csv")];

describe("the short register with a census", () => {
  it("makes settings, joins the census by URN and refuses what the register does not have", async () => {
    const { run, setting } = trial();
    const { code, out } = await run("settings", ...short, ...census);
    expect(code).toBe(0);
    expect(out).toContain("Settings: 6 created, 0 updated, 0 unchanged\nRows refused: 1\n");
    expect(out).toContain('2018-2019-census.csv line 5, URN "100999": URN 100999 is not in the register');
    expect(out).toContain("Census of 2019-01-17: 4 settings found, 3 of them with a roll");
    expect(setting("100006")).toMatchObject({
      values: {
        name: "CCfL Key Stage 4 PRU",
        town: "London",
        postcode: "NW3 2NY",
        type: "PUPIL_REFERRAL_UNIT",
        phase: null,
        status: "OPEN",
        openedOn: "1999-09-01",
      },
      past: { pupils: [{ value: 52, from: "2019-01-17" }], freeMeals: [{ value: 88.5, from: "2019-01-17" }] },
    });
  });

  it("changes nothing when run again", async () => {
    const { run } = trial();
    await run("settings", ...short, ...census);
    const { code, out } = await run("settings", ...short, ...census);
    expect(code).toBe(0);
    expect(out).toContain("Settings: 0 created, 0 updated, 6 unchanged\nRows refused: 1\n");
    expect(out).not.toContain("Changed");
  });

  it("leaves empty what the census has as NA", async () => {
    const { run, setting } = trial();
    await run("settings", ...short, ...census);
    expect(setting("100005").past).toEqual({ pupils: [{ value: 133, from: "2019-01-17" }] });
    expect(setting("138599").past).toEqual({});
  });

  it("closes a school whose last day has passed, from the day after it", async () => {
    const { run, setting } = trial();
    await run("settings", ...short);
    expect(setting("134864").values).toMatchObject({ status: "CLOSED", closedOn: "2020-09-29", postcode: null });
    expect(setting("100012").values).toMatchObject({ status: "OPEN", closedOn: "2021-09-01" });
  });

  it("puts postcodes and spaces in order", async () => {
    const { run, setting } = trial();
    await run("settings", ...short);
    expect(setting("138599").values.postcode).toBe("W10 5UW");
    expect(setting("100549").values.name).toBe("Chelsea Community Hospital School");
  });

  it("writes nothing in a dry run, and says the same", async () => {
    const { run, register } = trial();
    const { out } = await run("settings", ...short, ...census, "--dry-run");
    expect(out).toContain("Settings: 6 created, 0 updated, 0 unchanged\nRows refused: 1\nNothing was written");
    expect(register.of("Setting")).toEqual([]);
  });
});

describe("a later register", () => {
  it("makes what is new, and says which fields changed from what to what", async () => {
    const { run, setting } = trial();
    await run("settings", ...short, ...census);
    const { out } = await run("settings", ...later);
    expect(out).toContain("Settings: 1 created, 1 updated, 1 unchanged");
    expect(out).toContain("100006 CCfL Key Stage 4 PRU: Setting was CCfL Key Stage 4 PRU, is Heath School");
    expect(setting("100006").values).toMatchObject({ name: "Heath School", type: "PUPIL_REFERRAL_UNIT" });
  });

  it("empties nothing by a row, a column or a value that it lacks", async () => {
    const { run, setting } = trial();
    await run("settings", ...short);
    const path = await file("short.csv", "urn,name,open_date,town,postcode\n100006,CCfL Key Stage 4 PRU,,,\n");
    expect((await run("settings", "--register", path)).out).toContain("0 created, 0 updated, 1 unchanged");
    expect(setting("134864").values.closedOn).toBe("2020-09-29");
    expect(setting("100006").values).toMatchObject({ town: "London", openedOn: "1999-09-01" });
  });
});

describe("the full register", () => {
  it("gives type, phase, ages, places and its own count of pupils, with or without leading zeros", async () => {
    const { run, setting } = trial();
    const { out } = await run("settings", ...full);
    expect(out).toContain("Settings: 3 created, 0 updated, 0 unchanged\nRows refused: 0\n");
    expect(setting("100000")).toMatchObject({
      values: {
        name: "The Aldgate School",
        type: "VOLUNTARY_AIDED_SCHOOL",
        phase: "PRIMARY",
        status: "OPEN",
        laestab: "201/3614",
        lowAge: 3,
        highAge: 11,
        ward: "Portsoken",
        constituency: "Cities of London and Westminster",
        urbanRural: "A1",
        trust: null,
      },
      past: { pupils: [{ value: 271, from: "2023-01-19" }] },
    });
    expect(setting("100004").values).toMatchObject({ status: "CLOSED", closedOn: "1992-09-01" });
    expect(setting("137666").values).toMatchObject({
      type: "ACADEMY_CONVERTER",
      trust: "THE FIRST FEDERATION TRUST",
      openedOn: "2011-11-01",
    });
    expect((await run("settings", ...full)).out).toContain("0 created, 0 updated, 3 unchanged");
  });

  it("gives the number by which a school's local authority knows it, with its noughts, and none where there is none", async () => {
    const { run, setting } = trial();
    const path = await file(
      "numbers.csv",
      "URN,EstablishmentName,LA (code),EstablishmentNumber\n100001,A,301,24\n100002,B,301,\n100003,C,0,1001\n100004,D,301,12345\n",
    );
    const { out } = await run("settings", "--register", path);
    expect(["100001", "100002", "100003"].map((urn) => setting(urn).values.laestab)).toEqual(["301/0024", null, null]);
    expect(out).toContain('numbers.csv line 5, EstablishmentNumber "12345": LAESTAB is three digits, a stroke and four digits');
    // The census fills what the register left open, and changes nothing else.
    const census = await file(
      "2018-2019.csv",
      "URN,LA,ESTAB,SCHOOLTYPE,NOR\n100001,301,9999,State-funded primary,10\n100002,301,2001,State-funded primary,10\n",
    );
    await run("settings", "--census", census);
    expect(["100001", "100002"].map((urn) => setting(urn).values.laestab)).toEqual(["301/0024", "301/2001"]);
  });

  it("knows a type by its code alone, however it is written, and refuses one that is not in the list", async () => {
    const { run, setting } = trial();
    const path = await file("types.csv", "URN,EstablishmentName,TypeOfEstablishment (code)\n100001,A,02\n100002,B,2\n100003,C,\n");
    await run("settings", "--register", path);
    expect(["100001", "100002", "100003"].map((urn) => setting(urn).values.type)).toEqual([
      "VOLUNTARY_AIDED_SCHOOL",
      "VOLUNTARY_AIDED_SCHOOL",
      null,
    ]);
    const other = await file("other.csv", "URN,EstablishmentName,TypeOfEstablishment (name)\n100004,D,Moon school\n");
    const { out } = await run("settings", "--register", other);
    expect(out).toContain('other.csv line 2, TypeOfEstablishment (name) "Moon school": Type is one of the choices');
  });

  it("is not overwritten by what a census thinks of type and phase", async () => {
    const { run, setting } = trial();
    await run("settings", ...full);
    const path = await file("2018-2019.csv", "URN,LA,SCHOOLTYPE,NOR\n100000,201,State-funded secondary,270\n");
    await run("settings", "--census", path);
    expect(setting("100000")).toMatchObject({
      values: { type: "VOLUNTARY_AIDED_SCHOOL", phase: "PRIMARY" },
      past: {
        pupils: [
          { value: 270, from: "2019-01-17" },
          { value: 271, from: "2023-01-19" },
        ],
      },
    });
  });
});

describe("censuses of several years", () => {
  it("come to the same in whichever order they are loaded", async () => {
    const [one, other] = [trial(), trial()];
    await one.run("settings", ...short, ...census);
    await one.run("settings", ...laterCensus);
    await other.run("settings", ...short, ...laterCensus);
    await other.run("settings", ...census);
    const on = (trying: typeof one, urn: string, day: string) =>
      trying.setting(urn).past.pupils?.findLast(({ from }) => from! <= day)?.value;
    const days = ["2018-09-01", "2019-01-17", "2022-09-01", "2023-01-19", "2024-01-01"];
    const rolls = (trying: typeof one) => ["100005", "100006", "138599"].map((urn) => days.map((day) => on(trying, urn, day)));
    expect(rolls(one)).toEqual(rolls(other));
    expect(rolls(one)[0]).toEqual([undefined, 133, 133, 136, 136]);
    for (const { run } of [one, other])
      for (const files of [census, laterCensus]) expect((await run("settings", ...files)).out).toContain("Settings: 0 created, 0 updated");
  });

  it("read percent signs, and no share where nobody was counted", async () => {
    const { run, setting } = trial();
    await run("settings", ...short, ...laterCensus);
    expect(setting("100006").past.freeMeals).toEqual([{ value: 78.9, from: "2023-01-19" }]);
    expect(setting("100005").past.freeMeals).toBeUndefined();
  });

  it("ask for their day where the file's name does not tell it", async () => {
    const { run, setting } = trial();
    const path = await file("census.csv", "URN,SCHOOLTYPE,NOR\n100005,State-funded nursery,140\n");
    const { code, err } = await run("settings", ...short, "--census", path);
    expect([code, err]).toEqual([
      2,
      "census.csv does not tell of which year it is: say the day of the census, as in --census-on 2019-01-17\n",
    ]);
    expect((await run("settings", ...short, "--census", path, "--census-on", "16/01/2020")).code).toBe(0);
    expect(setting("100005").past.pupils).toEqual([{ value: 140, from: "2020-01-16" }]);
    expect((await run("settings", ...short, "--census", path, "--census-on", "soon")).err).toContain("not soon");
  });
});

describe("the local authority", () => {
  it("is the council that is still there, and a note where the councils are not loaded", async () => {
    const { run, row, setting } = trial();
    expect((await run("settings", ...short, ...census)).out).toContain("Local authority is not among the organisations of the register");
    await run("organisations", fixture("local-authorities.csv"));
    const path = await file("2018-2019.csv", "URN,LA,SCHOOLTYPE,NOR\n100012,825,State-funded primary,285\n");
    const { out } = await run("settings", "--census", path);
    expect(out).toContain("Local authority was empty, is Buckinghamshire");
    expect(setting("100012").past.localAuthority).toEqual([{ value: row("Organisation", "code", "E06000060").id, from: "2019-01-17" }]);
  });

  it("holds from the first where the school is new, is no change the next time, and another one's from the day of the load", async () => {
    const { run, row, setting } = trial();
    await run("organisations", fixture("local-authorities.csv"));
    const [first, other] = [row("Organisation", "code", "E06000060"), row("Organisation", "code", "E09000007")];
    const register = (council: string) => file("register.csv", `URN,EstablishmentName,LA (code)\n100012,A school,${council}\n`);
    await run("settings", "--register", await register("825"));
    expect(setting("100012").past.localAuthority).toEqual([{ value: first.id, from: null }]);
    expect((await run("settings", "--register", await register("825"))).out).toContain("1 unchanged");
    const { out } = await run("settings", "--register", await register("202"));
    expect(out).toContain("Local authority was another, is Camden from 2021-03-31");
    expect(setting("100012").past.localAuthority).toEqual([
      { value: first.id, from: null },
      { value: other.id, from: "2021-03-31" },
    ]);
    const census = await file("2018-2019.csv", "URN,LA,SCHOOLTYPE,NOR\n100012,202,State-funded primary,285\n");
    await run("settings", "--census", census);
    expect(setting("100012").past.localAuthority).toHaveLength(2);
  });
});
