import type { Way, Ways } from "../engine/database.ts";

/** For how long a replica that could not be asked is left alone, in milliseconds. */
const LEFT_ALONE = 10_000;

/** Whether an error says nothing of what was asked: the server could not be reached, went away, is full, or replays what the question stands on. */
const isAway = (error: unknown): boolean => {
  const { code = "" } = error as { code?: string };
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57P|40001)/.test(code);
};

/** Asks a replica, and the register's own server for as long as the replica can't be asked; it need not be there at the start. */
export function replica(copy: Ways, own: Ways): Ways {
  let awayUntil = 0;
  const either =
    <Given extends unknown[], Result>(first: (...given: Given) => Promise<Result>, second: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      if (performance.now() < awayUntil) return second(...given);
      try {
        return await first(...given);
      } catch (error) {
        if (!isAway(error)) throw error;
        awayUntil = performance.now() + LEFT_ALONE;
        return second(...given);
      }
    };
  const way = (first: Way, second: Way): Way => ({ run: either(first.run, second.run), written: either(first.written, second.written) });
  return { light: way(copy.light, own.light), heavy: way(copy.heavy, own.heavy), costly: way(copy.costly, own.costly) };
}
