/** What a key asks for. */
export type KeyCommand =
  | 'next'
  | 'moreTime'
  | 'pause'
  | 'talk'
  | 'voteAgain'
  | 'skip'
  | 'rounds'
  | 'people'
  | 'more'
  | 'end'
  | 'keys';

/** The letters, as they are printed on a keyboard of Latin script. */
export const LETTERS = {
  P: 'pause',
  T: 'talk',
  V: 'voteAgain',
  S: 'skip',
  J: 'rounds',
  N: 'people',
  M: 'more',
  E: 'end',
} as const satisfies Record<string, KeyCommand>;

/** The key of a letter's command, for aria-keyshortcuts. */
export function letterOf(command: (typeof LETTERS)[keyof typeof LETTERS]): string {
  return (
    Object.entries(LETTERS)
      .find(([, of]) => of === command)?.[0]
      .toLowerCase() ?? ''
  );
}

/** The arrow that points on in this direction of writing, by its name as a key and as it is printed. */
export function nextKey(dir: string): { readonly key: string; readonly printed: string } {
  return dir === 'rtl' ? { key: 'ArrowLeft', printed: '←' } : { key: 'ArrowRight', printed: '→' };
}

/** The part of a KeyboardEvent that is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/** Where arrows and letters have a meaning of their own. */
const OWN_KEYS = 'input:not([type="checkbox"]), textarea, select, [contenteditable], .scroll, dialog';

/** Whether a page of this document can be scrolled further down. */
export function scrollsOn({ scrollingElement: page }: Pick<Document, 'scrollingElement'>): boolean {
  // A pixel is lost where the page is zoomed.
  return page !== null && page.scrollTop + page.clientHeight < page.scrollHeight - 1;
}

/**
 * What a key press on the host's page asks for: the arrow that points on is the next step, + is more
 * time, ? lists the keys, and {@link LETTERS} do the rest. A key that is held down asks once. Shift is
 * no other key: + and ? need it. The remote controls that teachers have know of no direction of
 * writing, so → goes on in each of them; or they send Page Down, which is left alone where it scrolls.
 */
export function keyCommand(press: KeyPress, dir: string, scrolls = false): KeyCommand | undefined {
  if (press.repeat || press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey)
    return undefined;
  if (press.target instanceof Element && press.target.closest(OWN_KEYS)) return undefined;
  switch (press.key) {
    case nextKey(dir).key:
    case 'ArrowRight':
      return 'next';
    case 'PageDown':
      return scrolls ? undefined : 'next';
    case '+':
      return 'moreTime';
    case '?':
    case '؟':
      return 'keys';
    default:
      return letterCommand(press);
  }
}

/** On a keyboard of another script the letter is the one printed in the same place. */
function letterCommand({ key, code }: KeyPress): KeyCommand | undefined {
  const isLatin = /^[a-z]$/i.test(key);
  const letter = isLatin ? key.toUpperCase() : /^Key(.)$/.exec(code)?.[1];
  return Object.entries(LETTERS).find(([printed]) => printed === letter)?.[1];
}
