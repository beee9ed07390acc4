// What a browser finds wrong with a page that it shows: for the lessons, and for every picture of the gallery.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// It comes with @axe-core/playwright, whose own way opens a second page for each look: forty times as slow.
const axe = createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright')))('axe-core');

/** What axe leaves out unless it is asked: tables that only look like one. */
const ALSO = ['td-has-header', 'table-fake-caption'];

/** The rules that a theme can break and another one keep. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it is, one line a fault.
 *
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} [only] the rules to ask for; else all
 * @returns {Promise<string[]>}
 */
export async function axeFaults(page, only) {
  // A colour on its way is none of the theme.
  await page.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime < 60_000) one.finish();
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([also, rules]) => {
      const { violations } = await globalThis.axe.run(document, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(rules ? [] : also.map((rule) => [rule, { enabled: true }])),
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    /** @type {const} */ ([ALSO, only]),
  );
}

/**
 * What does not fit the window: a page that scrolls sideways, words that are cut off, or lie over each
 * other or over a QR code, figures and names of ours that are broken, targets of less than 48 pixels,
 * and a line of buttons that is shorter than the one next step below it; on the projector also a
 * picture that is larger than its room, and words that the back row cannot read. What scrolls sideways
 * in a box of its own is meant to, and so is a name that is cut with an ellipsis.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>}
 */
export function misfits(page) {
  return page.evaluate(() => {
    /** Of rounding, in pixels. */
    const SLACK = 1;
    const LEAST_TARGET = 48;
    /** Of a projector's letters, in its rem; 28 pixels at 1280 x 720. */
    const LEAST_LETTERS = 0.875;
    const NEVER_BROKEN = '.logo, .timer, .code, .num';
    const root = document.documentElement;
    const isProjector = root.classList.contains('stage');
    const leastLetters = LEAST_LETTERS * Number.parseFloat(getComputedStyle(root).fontSize);
    const codes = [...document.querySelectorAll('.qr')].map((code) => ({
      area: code.getBoundingClientRect(),
      parent: code,
    }));
    const { clientWidth, scrollWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide: ${widest()}`] : [];
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.data.trim() || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const areas = [...range.getClientRects()];
      if (isSqueezed(text.data, areas)) found.push(`squeezed: ${text.data.trim().slice(0, 60)}`);
      if (parent.closest(NEVER_BROKEN) && linesOf(areas) > 1) found.push(`broken: ${text.data.trim()}`);
      if (isProjector && Number.parseFloat(getComputedStyle(parent).fontSize) < leastLetters - 0.1)
        found.push(`too small to read: ${text.data.trim().slice(0, 60)}`);
      for (const area of areas) {
        if (area.width < SLACK || area.height < SLACK) continue;
        const cut = cutOff(parent, area);
        if (cut) found.push(`${cut}: ${text.data.trim().slice(0, 60)}`);
        const words = text.data.trim().slice(0, 40);
        const line = { area: shownOf(parent, area), parent, words };
        lines.push(line);
        if (codes.some((code) => layer(code.parent) === layer(parent) && isOver(line.area, code.area)))
          found.push(`over a QR code: ${words}`);
      }
    }
    for (const { area } of codes) {
      const { left, right } = area;
      if (left < -SLACK || right > clientWidth + SLACK) found.push('a QR code is outside the window');
    }
    for (const picture of document.querySelectorAll('.wall .in')) {
      const { scrollWidth: wide, clientWidth: width, scrollHeight: high, clientHeight: height } = picture;
      if (wide > width + SLACK || high > height + SLACK)
        found.push(`the picture is ${wide - width} x ${high - height} pixels too large`);
    }
    for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      const isInText = getComputedStyle(target).display === 'inline' && target.localName === 'a';
      if (!isSeen(target) || isInText) continue;
      const { width, height } = touchArea(target);
      if (Math.min(width, height) < LEAST_TARGET - SLACK)
        found.push(`${width} by ${height} to touch: ${target.outerHTML.slice(0, 120)}`);
    }
    for (const next of document.querySelectorAll('.acts:not(.hold) > div > .go')) {
      const { top, width } = next.getBoundingClientRect();
      const above = [...next.parentElement.querySelectorAll(':scope > .btn')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ bottom, width }) => bottom <= top && width > 0);
      const least = Math.min(...above.map(({ left }) => left));
      const most = Math.max(...above.map(({ right }) => right));
      const isRow = getComputedStyle(next.parentElement).flexDirection === 'row';
      if (isRow && above.length > 0 && width - (most - least) > SLACK)
        found.push(`ragged above: ${next.innerText}`);
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (lieOver(one, other)) found.push(`over each other: ${one.words} / ${other.words}`);
      }
    }
    return [...new Set(found)];

    function isSeen(element) {
      if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest('svg, select, math'))
        return false;
      // What only a screen reader is told is clipped to nothing.
      for (let box = element; box; box = box.parentElement) {
        if (getComputedStyle(box).clipPath !== 'none') return false;
      }
      return true;
    }

    /** How large a target is for a finger: with its words, and with what a small one spreads over its edges. */
    function touchArea(target) {
      const areas = [target, ...(target.labels ?? [])].map((part) => part.getBoundingClientRect());
      const span = (least, most) =>
        Math.max(...areas.map((area) => area[most])) - Math.min(...areas.map((area) => area[least]));
      const around = getComputedStyle(target, '::after');
      const spreads = around.content !== 'none' && around.position === 'absolute';
      const [width, height] = spreads ? [around.width, around.height].map(Number.parseFloat) : [0, 0];
      return {
        width: Math.max(span('left', 'right'), width),
        height: Math.max(span('top', 'bottom'), height),
      };
    }

    /** The innermost element that stands out of the window. */
    function widest() {
      const all = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isOut = left < -SLACK || right > clientWidth + SLACK;
        return isOut && cutOff(element.parentElement, element.getBoundingClientRect());
      });
      return all
        .findLast((element) => !all.some((other) => element !== other && element.contains(other)))
        ?.outerHTML.slice(0, 120);
    }

    /** Whether words stand in a column of letters, because something beside them does not give way. */
    function isSqueezed(words, areas) {
      const lines = linesOf(areas);
      const most = words
        .trim()
        .split(/\s+/)
        .reduce((sum, { length }) => sum + (length < 5 ? 1 : 2 + Math.floor(length / 8)), 0);
      return !/\p{Script=Han}/u.test(words) && lines > most;
    }

    /** Of a name that is cut with an ellipsis, what is left. */
    function shownOf(element, area) {
      const name = element.closest('bdi');
      if (!name || getComputedStyle(name).textOverflow !== 'ellipsis') return area;
      const { left, right, top, bottom } = name.getBoundingClientRect();
      const shown = { left: Math.max(left, area.left), right: Math.min(right, area.right) };
      return {
        ...shown,
        top: Math.max(top, area.top),
        bottom: Math.min(bottom, area.bottom),
        height: area.height,
      };
    }

    function linesOf(areas) {
      return new Set(areas.map(({ top }) => Math.round(top))).size;
    }

    function isOver(area, other) {
      const width = Math.min(area.right, other.right) - Math.max(area.left, other.left);
      const height = Math.min(area.bottom, other.bottom) - Math.max(area.top, other.top);
      return width > SLACK && height > SLACK;
    }

    /** By which edge an area is cut off, if it is. */
    function cutOff(element, area) {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        // As many lines as there is room for, of what is shown in full elsewhere.
        if (style.webkitLineClamp !== 'none') return undefined;
        if (box.localName === 'bdi' && style.textOverflow === 'ellipsis') return undefined;
        const edge = box.getBoundingClientRect();
        const isWide = area.left < edge.left - SLACK || area.right > edge.right + SLACK;
        const isHigh = area.top < edge.top - SLACK || area.bottom > edge.bottom + SLACK;
        if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
          if (isWide) return `cut by ${box.className || box.localName}`;
        } else if (style.overflowX !== 'visible' && isWide) return undefined;
        if ((style.overflowY === 'hidden' || style.overflowY === 'clip') && isHigh)
          return `cut by ${box.className || box.localName}`;
        if (style.overflowY !== 'visible' && isHigh && style.overflowY !== 'hidden') return undefined;
        if (style.position === 'fixed') break;
      }
      return area.left < -SLACK || area.right > clientWidth + SLACK ? 'outside the window' : undefined;
    }

    function lieOver(one, other) {
      if (one.parent === other.parent) return false;
      const width = Math.min(one.area.right, other.area.right) - Math.max(one.area.left, other.area.left);
      const height = Math.min(one.area.bottom, other.area.bottom) - Math.max(one.area.top, other.area.top);
      // Lines of one paragraph overlap a little where a letter stands high or low.
      const low = Math.min(one.area.height, other.area.height) / 2;
      return width > 2 && height > low && layer(one.parent) === layer(other.parent);
    }

    /** What sticks, and what lies over the page, may cover what scrolls below it. */
    function layer(element) {
      for (let box = element; box; box = box.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(box).position) || box.localName === 'dialog')
          return box;
      }
      return undefined;
    }
  });
}

/**
 * What takes the focus where no part of it can be seen: under a bar that sticks, or out of the window
 * (WCAG 2.4.11).
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>}
 */
export function hiddenFocus(page) {
  return page.evaluate(() => {
    const found = [];
    const before = document.activeElement;
    const open = document.querySelector('dialog[open]') ?? document;
    for (const element of open.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      if (!isInSight(element)) found.push(`focus out of sight: ${element.outerHTML.slice(0, 120)}`);
    }
    before instanceof HTMLElement && before !== document.body
      ? before.focus()
      : document.activeElement.blur();
    scrollTo(0, 0);
    return found;

    function isInSight(element) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const parts = [0.05, 0.25, 0.5, 0.75, 0.95];
      return parts.some((across) =>
        parts.some((down) => {
          const there = document.elementFromPoint(left + width * across, top + height * down);
          return there !== null && (element.contains(there) || there.closest('label')?.control === element);
        }),
      );
    }
  });
}

/**
 * What is wrong with where the focus is, for somebody who has nothing but keys: it is nowhere, it
 * cannot be seen, or nothing shows that it is there. A heading has no ring, as there is nothing to
 * press.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string | undefined>}
 */
export function focusFault(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'the focus is lost';
    const { left, top, width, height } = at.getBoundingClientRect();
    const words = at.outerHTML.slice(0, 120);
    const parts = [0.05, 0.25, 0.5, 0.75, 0.95];
    const isInSight = parts.some((across) =>
      parts.some((down) =>
        at.contains(document.elementFromPoint(left + width * across, top + height * down)),
      ),
    );
    if (!isInSight) return `the focus is out of sight: ${words}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return hasRing || at.matches('h1, h2') ? undefined : `nothing shows the focus: ${words}`;
  });
}
