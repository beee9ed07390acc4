/** What a key asks for. */
export type KeyCommand = 'next' | 'moreTime' | 'pause' | 'talk';

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

/**
 * What a key press on the host's page asks for: the arrow that points on is the next step, as on the
 * remote controls that teachers have, + is more time, P stops the clock and lets it go on, and T
 * closes the round for a talk. A key that is held down asks once.
 */
export function keyCommand(press: KeyPress, dir: string): KeyCommand | undefined {
  if (press.repeat || press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey)
    return undefined;
  if (press.target instanceof Element && press.target.closest(OWN_KEYS)) return undefined;
  if (press.key === nextKey(dir).key) return 'next';
  if (press.key === '+') return 'moreTime';
  if (isLetter(press, 'p')) return 'pause';
  return isLetter(press, 't') ? 'talk' : undefined;
}

/** On a keyboard of another script the letter is the one printed in the same place. */
function isLetter({ key, code }: KeyPress, letter: string): boolean {
  const isLatin = /^[a-z]$/i.test(key);
  return isLatin ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}
