/** A stretch of a message. */
export interface RichPart {
  readonly kind: 'plain' | 'b' | 'num' | 'name' | 'soft' | 'hidden';
  readonly text: string;
}

const ELEMENT = /<(b|num|name|soft|hidden)>(.*?)<\/\1>/gs;

/** Splits a message at its elements; they do not nest, and anything else is plain text. */
export function richParts(text: string): RichPart[] {
  const parts: RichPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ELEMENT)) {
    if (match.index > end) parts.push({ kind: 'plain', text: text.slice(end, match.index) });
    parts.push({ kind: match[1] as RichPart['kind'], text: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'plain', text: text.slice(end) });
  return parts;
}

/** The words of a message alone, for labels. */
export function plainText(text: string): string {
  return text.replace(ELEMENT, '$2');
}
