// For tests: a player's page, and the server's end of its line.
import { render } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { ROOMS } from '../../gallery/rooms.js';
import { NOW_MS } from '../../gallery/views.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import { KeptReviews } from '../../session/reviews.js';
import { Seats } from '../../session/seat.js';
import { playerSession } from '../../session/session.svelte.js';
import { FakeSocket, FakeTimers } from '../../socket/fakes.js';
import type { Later } from '../../ui/laterPart.svelte.js';
import PlayerScreens from './PlayerScreens.svelte';
import type RoomScreens from './RoomScreens.svelte';

/** Opens the page; with a view it is in a seat already, and shows it. */
export function openPage(
  view?: View,
  rooms: Later<typeof RoomScreens> = ROOMS,
  reviews = new KeptReviews({ getItem: () => null, setItem: () => {} }),
) {
  const sockets: FakeSocket[] = [];
  const openSocket = () => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  };
  const seats = new Seats({ getItem: () => null, setItem: () => {} });
  const parts = { openSocket, timers: new FakeTimers(), onWake: () => () => {}, random: () => 0 };
  const session = playerSession(seats, parts, reviews);
  const { container } = render(PlayerScreens, { session, rooms });
  const server = () => {
    const socket = sockets[sockets.length - 1];
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  const show = (next: View) => {
    server().says({ $case: 'view', value: next }, NOW_MS);
    flushSync();
  };
  if (view) {
    session.join('K7M2QP', 'Mei L.');
    server().opens();
    server().welcomes();
    show(view);
  }
  const find = (selector: string) => {
    const found = container.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  };
  return { session, server, show, find, container };
}

/** Until what a tap does is drawn. */
export const settled = async () => {
  await tick();
  await tick();
};

/** What the page has sent. */
export const bodies = (socket: FakeSocket) => socket.sent.map(({ body }) => body);
