import type { Attachment } from 'svelte/attachments';

/**
 * For the heading of a new screen: takes the focus once, so that a screen reader reads on from here
 * and a keyboard starts here. Nothing that arrives later moves it again.
 */
export const takesFocus: Attachment<HTMLElement> = (heading) => {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};
