import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Languages from './Languages.svelte';

afterEach(cleanup);

test('every language is offered by its own name, in its own direction; the page’s is marked', () => {
  render(Languages);
  const summary = screen.getByText('Language').closest('summary');
  expect(summary?.textContent?.trim()).toBe('Language English');
  const buttons = screen.getAllByRole('button', { hidden: true });
  expect(buttons.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual([
    'en ltr',
    'zh-Hant ltr',
    'zh-Hans ltr',
    'es ltr',
    'fr ltr',
    'de ltr',
    'ar rtl',
  ]);
  expect(buttons.map((button) => button.textContent?.trim())).toContain('繁體中文');
  const marked = buttons.filter((button) => button.getAttribute('aria-current') === 'true');
  expect(marked.map(({ lang }) => lang)).toEqual(['en']);
});

test('who presses a language has chosen it', () => {
  const onchoose = vi.fn();
  render(Languages, { onchoose });
  screen.getByText('العربية').click();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('ar');
});
