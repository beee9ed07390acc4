// TeX to MathML, which the browser draws itself. It is large, so it comes only where a text has a formula.
import temml from 'temml';
// Lines over, under and through letters, and where a line of formula breaks.
import 'temml/dist/Temml-Local.css';

/** More than any formula of a deck needs, and little enough for a phone. */
const MOST_EXPANSIONS = 100;
const LARGEST_EM = 10;
const OPTIONS = {
  throwOnError: true,
  // breaks behind signs like + and =, as TeX does
  wrap: 'tex' as const,
  // no links, no addresses, no classes or styles of an author's
  trust: false,
  maxExpand: MOST_EXPANSIONS,
  maxSize: [LARGEST_EM, LARGEST_EM] as [number, number],
};

/** The formula as an element; the source itself where it is not understood. */
export function mathOf(source: string): Element | string {
  const place = document.createElement('span');
  try {
    temml.render(source, place, OPTIONS);
  } catch {
    return source;
  }
  return place.firstElementChild ?? source;
}
