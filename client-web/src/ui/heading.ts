import type { Attachment } from 'svelte/attachments';

/**
 * For what has come and is to be read first: takes the focus once, so that a screen reader reads on
 * from here and a keyboard starts here. Nothing that arrives later moves it again.
 */
export const takesFocus: Attachment<HTMLElement> = (words) => {
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
};

/** The same for the heading of a new screen, which is seen from its top. */
export const startsScreen: Attachment<HTMLElement> = (heading) => {
  takesFocus(heading);
  window.scrollTo(0, 0);
};
