import type { Component } from 'svelte';

/** One picture of the gallery. */
export interface Entry {
  /** What follows # in the address: player-flow-start. */
  readonly id: string;
  /** The page it belongs to, which decides the styles and the sizes of its screenshots. */
  readonly page: 'player' | 'host' | 'screen';
  // biome-ignore lint/suspicious/noExplicitAny: entries of different components stand in one list
  readonly component: Component<any>;
  readonly props: Record<string, unknown>;
}

/** An entry whose props are checked against its component. */
export function entry<Props extends Record<string, unknown>>(
  id: string,
  page: Entry['page'],
  component: Component<Props>,
  props: Props,
): Entry {
  return { id, page, component, props };
}
