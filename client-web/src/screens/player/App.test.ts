import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import App from './App.svelte';

test('the player page opens at the door', () => {
  render(App);
  expect(screen.getByRole('heading', { name: 'Join your class' })).toBeTruthy();
});
