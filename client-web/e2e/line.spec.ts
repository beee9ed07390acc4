import { expect, test, type WebSocketRoute } from '@playwright/test';
import { Host, LAPTOP, PHONE, type Seat, Student } from './people.js';

const FLOW_DECK = 'How we hear';

/** The line of one page, to be cut and mended. */
class Wire {
  #sockets: WebSocketRoute[] = [];
  #isCut = false;

  /** Of the page's sockets from now on. */
  static async into({ page }: Seat): Promise<Wire> {
    const wire = new Wire();
    await page.routeWebSocket('**/ws', (socket) => wire.#opened(socket));
    return wire;
  }

  async cut(): Promise<void> {
    this.#isCut = true;
    await Promise.all(this.#sockets.splice(0).map((socket) => socket.close()));
  }

  mend(): void {
    this.#isCut = false;
  }

  #opened(socket: WebSocketRoute): void {
    if (this.#isCut) void socket.close();
    else {
      socket.connectToServer();
      this.#sockets.push(socket);
    }
  }
}

/** The longest pause between two tries of a dropped line is 4 s. */
const RETRIED = { timeout: 15_000 };

test('a wrong code and a taken name are told at the door', async ({ browser }) => {
  const host = await Host.open(browser, 'host', LAPTOP);
  await host.signIn();
  const code = await host.hosts(FLOW_DECK);
  const first = await Student.open(browser, 'Mei', PHONE);
  await first.join(`/j/${code}`);

  const second = await Student.open(browser, 'MEI', PHONE);
  await second.page.goto('/');
  await second.page.getByLabel('Code on the screen').fill(code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
  await second.page.getByLabel('Your name in the game').fill('MEI');
  await second.page.getByRole('button', { name: 'Join' }).tap();
  await expect(second.page.getByText('No room has this code.').first()).toBeVisible();
  await second.page.getByLabel('Code on the screen').fill(code);
  await second.page.getByRole('button', { name: 'Join' }).tap();
  await second.page.getByRole('button', { name: 'Use MEI 2' }).tap();
  await expect(second.page.getByRole('heading', { name: /You’re in/ })).toBeVisible();
  await expect(host.page.getByText('MEI 2')).toBeVisible();
  for (const seat of [host, first, second]) await seat.page.context().close();
});

test('a finger plays on through a dropped line, and the projector says when it is out of date', async ({
  browser,
}) => {
  const host = await Host.open(browser, 'host', LAPTOP);
  await host.signIn();
  const code = await host.hosts(FLOW_DECK);
  const screen = await host.openScreen();
  const student = await Student.open(browser, 'Mei', PHONE);
  const wire = await Wire.into(student);
  await student.join(`/j/${code}`);
  await host.next('Start the game');
  await host.skip();
  await host.next('Open it now');

  // The choices lie in a hand: a pull upward takes a card out of it.
  await student.pull(student.choices.locator('.card').first(), student.box(2));
  await expect(student.box(2).locator('.card')).toBeVisible();
  await wire.cut();
  await expect(student.page.getByText('The line dropped. Your boxes are kept. Trying again…')).toBeVisible();
  await expect(student.check).toHaveText(/when the line is back/);
  await student.pull(student.choices.locator('.card').first(), student.box(1));
  await expect(student.box(1).locator('.card')).toBeVisible();
  const stood = await student.standing();

  wire.mend();
  await expect(student.check).toHaveText(/first one is free/, RETRIED);
  expect(await student.standing()).toEqual(stood);
  // Not only on this page: the server has them.
  await student.page.reload();
  await expect(student.box(1).locator('.card')).toBeVisible();
  expect(await student.standing()).toEqual(stood);

  const screenWire = await Wire.into(screen);
  await screen.page.reload();
  await expect(screen.page.getByText('0 of 1 done')).toBeVisible();
  await screenWire.cut();
  await expect(screen.page.getByText('This picture is out of date.')).toBeVisible();
  screenWire.mend();
  await expect(screen.page.getByText('This picture is out of date.')).toBeHidden(RETRIED);
  for (const seat of [host, student]) await seat.page.context().close();
});
