/** A piece of an author's text: plain, or set apart by the marks around it (docs/decks.md). */
export type Piece =
  | { readonly kind: 'text' | 'code' | 'sub' | 'sup' | 'formula'; readonly text: string }
  | { readonly kind: 'strong'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'em'; readonly pieces: readonly Piece[] };

/** Each way to mark, in this order: the first that fits where the last piece ended. */
const MARKS = new RegExp(
  [
    /\\(?<escaped>[\\*`~^$])/u,
    /`(?<code>[^`]+)`/u,
    // As with prices, $5 and $10: a dollar sign before a digit ends nothing.
    /\$(?<formula>[^\s$](?:[^$]*[^\s$])?)\$(?!\d)/u,
    /\*\*(?<strong>[^\s*](?:.*?\S)?)\*\*/u,
    /\*(?<em>[^\s*](?:[^*]*[^\s*])?)\*(?![\p{L}\p{N}])/u,
    /~(?<sub>[^\s~]{1,12})~/u,
    // As with sums, x^2+y^2: a power that goes on ends nothing.
    /\^(?<sup>[^\s^]{1,12})\^(?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
);
const IN_A_WORD = /[\p{L}\p{N}*]$/u;

/** The pieces of a text, in order; one without marks is one piece. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let end = 0;
  const add = (piece: Piece) => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
    pieces.push(piece);
  };
  for (const { 0: whole, index, groups = {} } of text.matchAll(MARKS)) {
    plain += text.slice(end, index);
    end = index + whole.length;
    const { escaped, code, formula, strong, em, sub, sup } = groups;
    // As with products, 2*3*4: one star within a word begins nothing.
    if (escaped !== undefined) plain += escaped;
    else if (em !== undefined && IN_A_WORD.test(text.slice(0, index))) plain += whole;
    else if (strong !== undefined) add({ kind: 'strong', pieces: piecesOf(strong) });
    else if (em !== undefined) add({ kind: 'em', pieces: piecesOf(em) });
    else if (code !== undefined) add({ kind: 'code', text: code });
    else if (formula !== undefined) add({ kind: 'formula', text: formula });
    else if (sub !== undefined) add({ kind: 'sub', text: sub });
    else if (sup !== undefined) add({ kind: 'sup', text: sup });
  }
  plain += text.slice(end);
  if (plain !== '') pieces.push({ kind: 'text', text: plain });
  return pieces;
}

/** The text without its marks, for names and for what is read out; of a formula its source. */
export function plainOf(text: string): string {
  return piecesOf(text).map(plainPiece).join('');
}

function plainPiece(piece: Piece): string {
  return 'text' in piece ? piece.text : piece.pieces.map(plainPiece).join('');
}
