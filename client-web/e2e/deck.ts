import fs from 'node:fs';

/** What a round of a starter deck asks, and what is right. */
export interface Round {
  readonly kind: 'flow' | 'choice' | 'several';
  /** The steps in order, or the right choices. */
  readonly right: readonly string[];
}

/** The answer key of a starter deck, read from its file: the pages are never told. */
export function answerKey(id: string): readonly Round[] {
  const file = new URL(`../../server/src/main/resources/decks/${id}.yaml`, import.meta.url);
  const [, rounds = ''] = fs.readFileSync(file, 'utf8').split(/^rounds:$/m);
  return rounds
    .split(/^ {2}- (?=\S)/m)
    .slice(1)
    .map(readRound);
}

function readRound(text: string): Round {
  if (text.startsWith('flow:')) {
    const [steps = ''] = text.split('distractors:');
    return { kind: 'flow', right: values(steps, 'label') };
  }
  if (text.startsWith('true-or-false:'))
    return { kind: 'choice', right: /answer: true/.test(text) ? ['True'] : ['False'] };
  return { kind: /several: true/.test(text) ? 'several' : 'choice', right: values(text, 'right') };
}

function values(text: string, key: string): string[] {
  return [...text.matchAll(new RegExp(`- ${key}: "?(.*?)"?$`, 'gm'))].map(([, value = '']) => value);
}
