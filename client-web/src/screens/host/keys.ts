/** What a key asks for. */
export type KeyCommand = 'next' | 'moreTime';

/** The arrow that points on in this direction of writing, by its name as a key and as it is printed. */
export function nextKey(dir: string): { readonly key: string; readonly printed: string } {
  return dir === 'rtl' ? { key: 'ArrowLeft', printed: '←' } : { key: 'ArrowRight', printed: '→' };
}

/** The part of a KeyboardEvent that is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/** Where arrows and letters have a meaning of their own. */
const OWN_KEYS = 'input:not([type="checkbox"]), textarea, select, [contenteditable], .scroll, dialog';

/**
 * What a key press on the host's page asks for: the arrow that points on is the next step, as on the
 * remote controls that teachers have, and + is more time. A key that is held down asks once.
 */
export function keyCommand(press: KeyPress, dir: string): KeyCommand | undefined {
  if (press.repeat || press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey)
    return undefined;
  if (press.target instanceof Element && press.target.closest(OWN_KEYS)) return undefined;
  if (press.key === nextKey(dir).key) return 'next';
  return press.key === '+' ? 'moreTime' : undefined;
}
