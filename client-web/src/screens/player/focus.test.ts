// The focus of a player stays on the page, whatever is taken away under it.
import { cleanup, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as views from '../../gallery/views.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import { openPage, settled } from './page.js';

const TYPED = views.forPlayer(views.typedOpen, views.mineTextNone);
const NUMBER = views.forPlayer(views.numberOpen, views.mineTextNone);
const SEVERAL = views.forPlayer(views.severalOpen, views.mineChoiceNone);
const FLOW = views.forPlayer(views.flowOpen, views.mineFlowHalf, 800);
const CHECKED = views.forPlayer(views.flowOpen, views.mineFlowChecked, 800);

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 });
const answerCard = () => document.querySelector('[data-answer]');
const choices = () => screen.getByRole('group', { name: /Choices, several/ });

/** This view at its bell. */
function atBell(view: View): View {
  const kind = view.stage?.kind;
  if (!view.stage || kind?.$case !== 'open') throw new Error('no round is open');
  const value = { ...kind.value, deadlineMs: views.NOW_MS };
  return { ...view, stage: { ...view.stage, kind: { $case: 'open', value } } };
}

/** Writes with the focus in the field. */
function write(text: string) {
  const field = screen.getByRole('textbox') as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

describe('an answer that is sent has the focus', () => {
  test.each([
    ['typed', TYPED, 'anoikis'],
    ['number', NUMBER, '90'],
  ])('%s, by Enter', async (_, view, text) => {
    openPage(view);
    write(text);
    screen.getByRole('textbox').closest('form')?.requestSubmit();
    await settled();
    expect(document.activeElement).toBe(answerCard());
    expect(answerCard()?.textContent).toContain(text);
  });

  test('several choices, by Send', async () => {
    const { find } = openPage(SEVERAL);
    find('.choice').click();
    flushSync();
    button(/Send/).focus();
    button(/Send/).click();
    await settled();
    expect(document.activeElement).toBe(choices());
  });
});

describe('at the bell the focus goes', () => {
  test('from the field to what was written', async () => {
    const { show } = openPage(TYPED);
    write('anoi');
    show(atBell(TYPED));
    await settled();
    expect(document.activeElement).toBe(answerCard());
  });

  test('from an empty field to the heading', async () => {
    const { show } = openPage(TYPED);
    write('');
    show(atBell(TYPED));
    await settled();
    expect(document.activeElement).toBe(heading());
  });

  test('from Send to the choices', async () => {
    const { show } = openPage(SEVERAL);
    button(/Send/).focus();
    show(atBell(SEVERAL));
    await settled();
    expect(document.activeElement).toBe(choices());
  });

  test('from Check to the heading', async () => {
    const { show, find } = openPage(FLOW);
    find('[data-check]').focus();
    show(atBell(FLOW));
    await settled();
    expect(document.activeElement).toBe(heading());
  });
});

test('a line that is back leaves the focus of Now to the heading', async () => {
  const { session, server, show } = openPage(FLOW);
  server().closes(1006);
  flushSync();
  button('Now').focus();
  session.retry();
  server().opens();
  server().welcomes();
  show(FLOW);
  await settled();
  expect(screen.queryByRole('button', { name: 'Now' })).toBeNull();
  expect(document.activeElement).toBe(heading());
});

describe('a board that comes anew keeps the focus in its row', () => {
  test('on a box whose cross is gone, from its Description', async () => {
    const { show, find } = openPage(CHECKED);
    find('[data-row="4"] .more button').focus();
    show(views.forPlayer(views.flowOpen, views.mineFlowFull, 800));
    await settled();
    expect(document.activeElement).toBe(find('[data-row="4"] .card'));
  });

  test('on a box that was empty, with its card', async () => {
    const { show, find } = openPage(FLOW);
    find('[data-row="5"] .slot').focus();
    show(views.forPlayer(views.flowOpen, views.mineFlowFull, 800));
    await settled();
    expect(document.activeElement).toBe(find('[data-row="5"] .card'));
  });

  test('and otherwise on the box to which its card has gone', async () => {
    const { show, find } = openPage(FLOW);
    find('.tray [data-card="1"]').focus();
    show(views.forPlayer(views.flowOpen, views.mineFlowFull, 800));
    await settled();
    expect(document.activeElement).toBe(find('[data-row="4"] .card'));
  });
});
