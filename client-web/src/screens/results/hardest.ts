/** The rounds with the hardest one first; where two are equal, as they were played. */
export function hardestFirst<Round extends { readonly classPercent: number }>(
  rounds: readonly Round[],
): Round[] {
  return [...rounds].sort((a, b) => a.classPercent - b.classPercent);
}
