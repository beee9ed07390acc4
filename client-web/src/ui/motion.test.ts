import fs from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'src/ui/css';
const css = fs
  .readdirSync(FOLDER)
  .map((file) => fs.readFileSync(`${FOLDER}/${file}`, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*.*?\*\//gs, '');

const STILL = /@media \(prefers-reduced-motion: reduce\) \{\n(.*?)\n\}/gs;
const still = Array.from(css.matchAll(STILL), ([, inside = '']) => inside).join('\n');
const TOKENS = ['quick', 'move', 'flow', 'step'];

interface Rule {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Every declaration of this kind that holds whether or not somebody wants to see motion. */
function rules(kind: RegExp): Rule[] {
  const always = css.replaceAll(STILL, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return Array.from(always).flatMap(([, selector = '', body = '']) =>
    Array.from(body.matchAll(/([a-z-]+):\s*([^;]+);/g))
      .filter(([, property = '']) => kind.test(property))
      .map(([, property = '', value = '']) => ({ selector: selector.trim(), property, value })),
  );
}

/** What reduced motion stills by name; the rule for all elements is weaker than any with a class. */
const stilled = new Set(
  Array.from(still.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, , body = '']) => /(animation|transition|display): none/.test(body))
    .flatMap(([, selector = '']) => selector.match(/\.[a-z-]+/g) ?? []),
);

function isStilled({ selector }: Rule): boolean {
  return selector.split(',').every((one) => stilled.has(one.match(/\.[a-z-]+/g)?.at(-1) ?? ''));
}

const isNothing = (value: string) => value === 'none';

test.each(TOKENS)('reduced motion leaves nothing of --%s', (token) => {
  expect(still).toMatch(new RegExp(`--${token}: (0ms|1ms);`));
});

test.each(rules(/^(animation|transition)$/).filter(({ value }) => !isNothing(value)))(
  '$selector: $property takes a time that reduced motion ends',
  (rule) => {
    for (const part of rule.value.split(/,(?![^(]*\))/)) {
      const [time = ''] = /var\(--(quick|move|flow)\)|[\d.]+m?s/.exec(part) ?? [];
      expect(time.startsWith('var(') || isStilled(rule), part).toBe(true);
    }
  },
);

test.each(rules(/^animation-delay$/))('$selector begins at once where motion is reduced', (rule) => {
  expect(rule.value.includes('var(--step)') || isStilled(rule)).toBe(true);
});
