/** What is asked of a round here: a poll is unscored. */
interface Rated {
  /** 0 to 100. */
  readonly classPercent: number;
  readonly unscored?: boolean;
}

/** The rounds that something was right in. */
export function scored<Round extends Rated>(rounds: readonly Round[]): Round[] {
  return rounds.filter(({ unscored }) => !unscored);
}

/** The hardest round first; where two are equal, as they were played. Polls come last. */
export function hardestFirst<Round extends Rated>(rounds: readonly Round[]): Round[] {
  const polls = rounds.filter(({ unscored }) => unscored);
  return [...scored(rounds).sort((a, b) => a.classPercent - b.classPercent), ...polls];
}
