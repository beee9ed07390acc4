/** The picks with this card in or out, in the order of the choices. */
export function toggled(picks: readonly number[], card: number, order: readonly number[]): number[] {
  const wanted = picks.includes(card) ? picks.filter((other) => other !== card) : [...picks, card];
  return order.filter((other) => wanted.includes(other));
}
