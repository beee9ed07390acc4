import { render, screen } from '@testing-library/svelte';
import { createRawSnippet, flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { m } from '../i18n/paraglide/messages.js';
import { announce } from './announce.svelte.js';
import Button from './Button.svelte';
import JoinCode from './JoinCode.svelte';
import LiveRegion from './LiveRegion.svelte';
import QrCode from './QrCode.svelte';
import Rich from './Rich.svelte';
import Timer from './Timer.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Check</span>' }));

test('a button with a reason can be reached, says why, and does nothing', () => {
  const onclick = vi.fn();
  render(Button, { look: 'go', reason: 'fill a box first', onclick, children });
  const button = screen.getByRole('button', { name: 'Check fill a box first' });
  button.click();
  button.focus();
  expect(onclick).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button);
});

test('a button without a reason acts', () => {
  const onclick = vi.fn();
  render(Button, { onclick, children });
  screen.getByRole('button', { name: 'Check' }).click();
  expect(onclick).toHaveBeenCalledOnce();
});

test('a long time is shown in minutes, and told in seconds', () => {
  const left = { deadlineMs: 0, seconds: 125, share: 0.5, last: false };
  const { rerender } = render(Timer, { left });
  const shown = () => screen.getByRole('timer').querySelector('span')?.textContent;
  expect(shown()).toBe('2:05');
  expect(screen.getByText(`125 ${m.time_left_unit()}`)).toBeTruthy();
  rerender({ left: { ...left, seconds: 99 } });
  flushSync();
  expect(shown()).toBe('99');
});

test('a join code is spelled', () => {
  render(JoinCode, { code: 'K7M2QP' });
  expect(screen.getByRole('img', { name: 'K 7 M 2 Q P' }).textContent).toBe('K7M2QP');
});

test('a QR code is drawn without styles', () => {
  render(QrCode, { text: 'https://riffle.example/K7M2QP', label: 'QR code' });
  const picture = screen.getByRole('img', { name: 'QR code' });
  expect(picture.querySelector('path')?.getAttribute('d')).toMatch(/^M3 3h1v1h-1z/);
  expect(picture.outerHTML).not.toContain('style=');
});

test('a message keeps its spaces, and a name is never markup', () => {
  const { container } = render(Rich, { text: m.standings_gap({ count: 38, alias: '<b>x</b>' }) });
  expect(container.textContent).toBe('<b>x</b> is 38 points ahead.');
  expect(container.querySelectorAll('bdi')).toHaveLength(1);
  expect(container.querySelector('b')).toBeNull();
});

test('the same words are announced twice', () => {
  const { container } = render(LiveRegion);
  announce('Put back.');
  flushSync();
  const first = container.querySelector('[aria-live="polite"] p');
  announce('Put back.');
  flushSync();
  const second = container.querySelector('[aria-live="polite"] p');
  expect(second?.textContent).toBe('Put back.');
  expect(second).not.toBe(first);
});
