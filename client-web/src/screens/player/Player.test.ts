import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Player from './Player.svelte';

test('the player page has a heading', () => {
  render(Player);
  expect(screen.getByRole('heading', { name: 'Riffle' })).toBeTruthy();
});
