import { cleanup, render } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import CardLabel from './CardLabel.svelte';
import Marked from './Marked.svelte';

// Temml draws only on a page with a doctype, which happy-dom's has not.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });

afterEach(cleanup);

/** What is drawn, without Svelte's own comments. */
function drawn(text: string): string {
  return render(Marked, { text }).container.innerHTML.replaceAll(/<!--.*?-->|<\/?div>/g, '');
}

test.each([
  ['Plain words.', 'Plain words.'],
  ['a **b** *c*, d', 'a <strong>b</strong> <em>c</em>, d'],
  ['H~2~O `x`', 'H<sub>2</sub>O <code>x</code>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['**<b>**', '<strong>&lt;b&gt;</strong>'],
])('%s is drawn as %s', (text, html) => {
  expect(drawn(text)).toBe(html);
});

test('a formula shows its source until it is drawn, and then MathML', async () => {
  const { container } = render(Marked, { text: 'so $\\frac{a}{b}$.' });
  expect(container.textContent).toBe('so \\frac{a}{b}.');
  await vi.waitFor(() => expect(container.querySelector('math mfrac')).not.toBeNull());
  expect(container.textContent).toBe('so ab.');
});

test('what is no formula stays its source, and links to nothing', async () => {
  const { mathOf } = await import('./formula.js');
  expect(mathOf('\\nonsense{')).toBe('\\nonsense{');
  for (const source of ['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://example.org/x.png}']) {
    const place = document.createElement('p');
    place.append(mathOf(source));
    expect(place.querySelector('a, img, mglyph, [href], [src]')).toBeNull();
  }
});

test('a formula that changes is drawn anew', async () => {
  const { container, rerender } = render(Marked, { text: '$a$' });
  await vi.waitFor(() => expect(container.querySelector('math')).not.toBeNull());
  await rerender({ text: '$b$' });
  await tick();
  flushSync();
  expect(container.textContent).toBe('b');
});

test('in a button a formula is called by its source', () => {
  const button = document.createElement('button');
  render(Marked, { target: button, props: { text: '$x^2$' } });
  expect(button.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('x^2');
});

test('the name of a card begins with its words', () => {
  const image = { url: '/media/a.png', alt: 'Steam rises' };
  const { container } = render(CardLabel, { card: { label: 'Boil', image }, lang: 'en' });
  expect(container.textContent?.trim()).toBe('Boil');
  expect(container.querySelector('span + img')).not.toBeNull();
  expect(container.querySelector('img')?.alt).toBe('Steam rises');
});
