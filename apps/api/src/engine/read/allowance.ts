/** How many rows of small questions each account may ask for in a second beside changes: two of the widest pages of lists. */
const ROWS_A_SECOND = 2000;

/** What each account has asked for in this second. */
export class Allowance {
  private readonly spent = new Map<string | null, number>();
  private second = 0;

  /** Whether so many more rows are within what an account may ask for. */
  take(account: string | null, rows: number): boolean {
    const total = this.spentBy(account) + rows;
    this.spent.set(account, total);
    return total <= ROWS_A_SECOND;
  }

  /** Whether an account has asked for more than it may. */
  isOverspent(account: string | null): boolean {
    return this.spentBy(account) > ROWS_A_SECOND;
  }

  private spentBy(account: string | null): number {
    const now = Math.floor(performance.now() / 1000);
    if (now !== this.second) this.spent.clear();
    this.second = now;
    return this.spent.get(account) ?? 0;
  }
}
