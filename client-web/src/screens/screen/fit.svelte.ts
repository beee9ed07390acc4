import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * How a text is set so that the back row can read it: as designed, smaller, or not at all, because
 * what does not fit is better read on a phone than cut.
 */
export type Length = 'plain' | 'less' | 'long' | 'phone';

/** The class of a prompt that has the picture to itself. */
export const LARGE_SIZES: Record<Length, string> = { plain: 'huge', less: '', long: 'less', phone: 'phone' };

const STEPS: readonly Length[] = ['plain', 'less', 'long', 'phone'];
/** What may run over its own edge, where the picture as a whole does not. */
const TEXTS = '.choice, .card';
/** As high as its words are; that a formula stands out of its line is no reason to set it smaller. */
const HEADING = 'h1';
/**
 * How crowded a picture is that has no step left, for the style: what stands beside its prompt is
 * smaller; and then the prompt is as small as the back row can read.
 */
const CROWDS = ['none', 'some', 'much'];
/** Over these, texts are set smaller without trying. */
const MANY_CHOICES = 4;
const LONG_CHARS = 60;

/** The first length to try for these choices. */
export function lengthOf(labels: readonly string[]): Length {
  const isLong = labels.length > MANY_CHOICES || labels.some((label) => label.length > LONG_CHARS);
  return isLong ? 'long' : 'plain';
}

/** Whether a picture runs over the room that it has; half a pixel is rounding. */
export function overflows(picture: {
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly scrollWidth: number;
  readonly clientWidth: number;
}): boolean {
  return picture.scrollHeight > picture.clientHeight + 1 || picture.scrollWidth > picture.clientWidth + 1;
}

/** Finds the first length that fits, and again whenever the room for it changes. */
export class Fit {
  length = $state<Length>('plain');
  readonly #first: () => Length;

  constructor(first: () => Length = () => 'plain') {
    this.#first = first;
    this.length = first();
  }

  readonly into: Attachment<HTMLElement> = (picture) => {
    const fit = async () => {
      for (const length of STEPS.slice(STEPS.indexOf(this.#first()))) {
        this.length = length;
        await tick();
        const heading = picture.querySelector(HEADING);
        const isWide = heading !== null && heading.scrollWidth > heading.clientWidth + 1;
        if (!isWide && ![picture, ...picture.querySelectorAll(TEXTS)].some(overflows)) break;
      }
      for (const crowd of CROWDS) {
        picture.dataset.crowd = crowd;
        if (!overflows(picture)) break;
      }
    };
    const observer = new ResizeObserver(() => void fit());
    observer.observe(picture);
    return () => observer.disconnect();
  };
}

/**
 * Sets what stands alone on a line as large as the line has room for, and never larger than it is
 * designed: the style multiplies its size with `--shrink`, from 0 to 1.
 */
export const toLine: Attachment<HTMLElement> = (line) => {
  const words = line.firstElementChild;
  if (!words) return;
  const fit = () => {
    line.style.setProperty('--shrink', '1');
    const { width } = words.getBoundingClientRect();
    line.style.setProperty('--shrink', String(Math.min(1, line.clientWidth / Math.max(1, width))));
  };
  const observer = new ResizeObserver(fit);
  observer.observe(line);
  // Letters that come later are of another width.
  void document.fonts?.ready.then(fit);
  return () => observer.disconnect();
};
