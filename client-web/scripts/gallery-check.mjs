// Checks the gallery in a browser: node scripts/gallery-check.mjs [play|motion …]. The board is played
// by keys, by finger and by mouse against the practice server of the page; and what moves, for how
// long, and that nothing does where motion is reduced. It starts its own server.
import assert from 'node:assert/strict';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browser } from '../e2e/browser.mjs';
import { begin } from './gallery.mjs';

const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
await server.listen();
const base = `http://localhost:${server.httpServer.address().port}/gallery.html`;
const chrome = await chromium.launch({ ...(await browser()), args: ['--no-sandbox', '--disable-quic'] });
let faults = 0;
const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);

/** What moves: in ms, how long each takes and when each begins, in the order of the page. */
const MOTIONS = [
  { entry: 'player-flow-checked', name: 'turn', on: '.stone', ms: 120, from: [90, 180, 270, 360, 450] },
  { entry: 'player-flow-solved', name: 'land', on: '.stone', ms: 220, from: [90, 180, 270, 360, 450] },
  { entry: 'player-flow-solved', name: 'fill', on: '.box', ms: 220, from: [90, 180, 270, 360] },
  { entry: 'screen-standings', name: 'change', on: '.lane', ms: 480, from: [240, 200, 160, 120, 80, 40] },
  { entry: 'screen-podium', name: 'rise', on: '.plinth', ms: 480, from: [1200, 600, 0] },
  { entry: 'screen-podium', name: 'appear', on: '.who', ms: 480, from: [1200, 600, 0] },
  { entry: 'player-lobby', name: 'spread', on: '.ring', ms: 900, from: [0, 0, 0, 0, 0, 0], before: tapPond },
  {
    entry: 'screen-joining',
    name: 'spread',
    on: '.ring',
    ms: 900,
    from: [0, 0, 0, 0, 0, 0],
    before: joinOften,
  },
  { entry: 'player-practice', name: '', on: '.card', ms: 220, from: undefined, before: putCard },
];

try {
  if (wanted('motion')) {
    for (const motion of MOTIONS) await checkMotion(motion);
  }
  if (wanted('play')) {
    await check('the whole board by keys alone', { width: 320, height: 568 }, playByKeys);
    await check('the whole board by keys at 200 % text', { width: 320, height: 568, text: 200 }, playByKeys);
    await check('five boxes, hand and Check in one view', { width: 320, height: 568 }, fitsOneView);
    await check('tap, then tap', { width: 320, height: 568, touch: true }, playByTaps);
    await check(
      'a pull from the hand drags, a move aside scrolls',
      { width: 320, height: 568, touch: true },
      dragFromHand,
    );
    await check(
      'a finger that scrolls drags nothing',
      { width: 390, height: 700, touch: true },
      scrollNotDrag,
    );
    await check('drag by mouse', { width: 1280, height: 800 }, dragByMouse);
    await check('a dropped line keeps the boxes', { width: 390, height: 844 }, dropLine);
    await check('more time is told', { width: 390, height: 844 }, addTime);
    await check(
      'join with a wrong code and a taken name',
      { entry: 'player-practice-join', width: 320, height: 568 },
      joinRoom,
    );
    await check('one tap sends', { entry: 'player-practice-choice', width: 390, height: 844 }, answerOne);
    await check(
      'several ticks, one Send',
      { entry: 'player-practice-several', width: 390, height: 844 },
      answerSeveral,
    );
    await check(
      'the volume opens over the picture and moves nothing',
      { entry: 'screen-choice', width: 1280, height: 720 },
      openVolume,
    );
    await check(
      'a written answer, with a keyboard over half of the screen',
      { entry: 'player-practice-typed', width: 320, height: 568 },
      writeAnswer,
    );
    await check(
      'a written answer at 200 % text',
      { entry: 'player-practice-typed', width: 320, height: 568, text: 200 },
      writeAnswer,
    );
  }
} finally {
  await chrome.close();
  await server.close();
}
process.exitCode = faults > 0 ? 1 : 0;

async function open(id, { width, height, touch = false, text = 100, moving = false }) {
  const context = await chrome.newContext({
    viewport: { width, height },
    hasTouch: touch,
    reducedMotion: moving ? 'no-preference' : 'reduce',
  });
  await begin(context, 'en');
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    faults += 1;
    console.error(`${id}: ${error.stack}`);
  });
  // The browser's own setting, which media queries follow too.
  const client = await context.newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: (16 * text) / 100 } });
  await page.goto(`${base}#${id}`);
  await page.locator('main').waitFor();
  page.setDefaultTimeout(5000);
  return page;
}

async function check(name, { entry = 'player-practice', ...size }, play) {
  const page = await open(entry, size);
  try {
    await play(page);
    console.log(`ok    ${name}`);
  } catch (error) {
    faults += 1;
    console.error(`FAULT ${name}\n${error.stack}`);
    await page.screenshot({ path: 'test-results/fault.png' });
  } finally {
    await page.context().close();
  }
}

async function checkMotion({ entry, name, on, ms, from, before = async () => {} }) {
  const size = entry.startsWith('screen') ? { width: 1280, height: 720 } : { width: 390, height: 844 };
  for (const moving of [true, false]) {
    const page = await open(entry, { ...size, moving });
    try {
      await before(page);
      const all = await page.evaluate(() =>
        document.getAnimations().map((animation) => {
          const { target, pseudoElement } = animation.effect;
          const { duration, delay } = animation.effect.getComputedTiming();
          const name = animation.animationName ?? animation.transitionProperty ?? '';
          return { name, classes: [...target.classList], pseudoElement, duration, delay };
        }),
      );
      const longest = Math.max(0, ...all.map(({ duration, delay }) => duration + delay));
      if (!moving) assert.ok(longest <= 1, `reduced, something moves: ${JSON.stringify(all)}`);
      else {
        const found = all.filter((one) => one.name === name && one.classes.includes(on.slice(1)));
        assert.ok(found.length > 0, `nothing moves: ${JSON.stringify(all)}`);
        for (const { duration } of found) assert.equal(duration, ms);
        if (from)
          assert.deepEqual(
            found.map(({ delay }) => Math.round(delay)),
            from,
          );
      }
      console.log(`ok    ${entry}: ${name || 'cards fly'}, ${moving ? 'moving' : 'still'}`);
    } catch (error) {
      faults += 1;
      console.error(`FAULT ${entry}: ${name}\n${error.message}`);
    } finally {
      await page.context().close();
    }
  }
}

async function tapPond(page) {
  const { x, y } = await page.locator('.pond').boundingBox();
  for (let n = 0; n < 9; n++) await page.mouse.click(x + 20 + 10 * n, y + 30);
}

async function joinOften(page) {
  for (let n = 0; n < 9; n++) await page.evaluate(() => globalThis.practice.join());
}

async function putCard(page) {
  await page.locator('.tray .card').first().click();
  await page.locator('[data-row="2"] .slot').click();
}

function boxes(page) {
  return page
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((row) => Number(row.querySelector('.card')?.dataset.card ?? 0)));
}
function focused(page) {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    if (at.closest('[data-row]')) return `box ${at.closest('[data-row]').dataset.row}`;
    if (at.dataset.card) return `choice ${at.dataset.card}`;
    return at.hasAttribute('data-check') ? 'check' : at.tagName.toLowerCase();
  });
}
async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
}
function said(page, urgency = 'polite') {
  return page.locator(`[aria-live="${urgency}"]`).innerText();
}

// The order is 2 5 4 6 1; the column shows 2 5 1 3 4 6.
async function playByKeys(page) {
  await page.locator('.tray .card').first().focus();
  await press(page, 'Enter');
  assert.equal(await focused(page), 'box 1');
  assert.match(await said(page), /^Picked up: .*Box 1, empty\.$/s);
  await press(page, 'Space');
  assert.deepEqual(await boxes(page), [2, 0, 0, 0, 0]);
  assert.equal(await focused(page), 'choice 5');
  await press(page, '2', 'Home', 'End', 'ArrowUp', '3');
  assert.deepEqual(await boxes(page), [2, 5, 4, 0, 0]);
  assert.equal(await focused(page), 'choice 6');
  await press(page, 'Enter', 'Escape');
  assert.equal(await focused(page), 'choice 6');
  assert.match(await said(page), /: put back among the choices\.$/);
  await press(page, '5', 'Home', '4');
  assert.deepEqual(await boxes(page), [2, 5, 4, 1, 6]);
  assert.equal(await focused(page), 'check');
  await press(page, 'Enter');
  await page.locator('.chip.right').waitFor();
  assert.equal(await focused(page), 'check');
  assert.equal(await said(page), '3 of 5 are right. Not yet: boxes 4 and 5. 2 checks left.');
  assert.equal(await page.locator('.box.right').count(), 3);
  await page.locator('[data-row="4"] .card').focus();
  await press(page, 'Tab');
  await press(page, 'Enter');
  assert.equal(await page.locator('.desc').count(), 1);
  await page.locator('[data-row="4"] .card').focus();
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  assert.deepEqual(await boxes(page), [2, 5, 4, 6, 1]);
  assert.equal(await page.locator('.box.wrong').count(), 0);
  await press(page, '1');
  assert.deepEqual(await boxes(page), [2, 5, 4, 6, 1], 'a fixed box takes nothing');
  await press(page, 'Delete');
  assert.deepEqual(await boxes(page), [2, 5, 4, 6, 0]);
  await press(page, '5');
  await page.locator('[data-check]').focus();
  await press(page, 'Enter');
  await page.locator('.board.solved').waitFor();
  await page.waitForTimeout(60);
  assert.equal(await focused(page), 'h1');
  assert.equal(await page.locator('h1').innerText(), 'You did it!');
}

async function fitsOneView(page) {
  for (const selector of ['[data-row="5"]', '.tray .card', '[data-check]', 'h1']) {
    const area = await page.locator(selector).first().boundingBox();
    assert.ok(area && area.y >= 0 && area.y + area.height <= 568, `${selector} ${JSON.stringify(area)}`);
  }
  const hand = await page.locator('.hand').boundingBox();
  const last = await page.locator('[data-row="5"]').boundingBox();
  assert.ok(last.y + last.height <= hand.y + 1, 'the hand lies over box 5');
}

async function playByTaps(page) {
  const choice = (card) => page.locator(`.tray [data-card="${card}"]`);
  const box = (number) => page.locator(`[data-row="${number}"] > [data-spot]`);
  await choice(2).tap();
  assert.equal(
    await page.locator('.acts.hold .what b').innerText(),
    'The secretion of matrix metalloproteinases (MMPs)',
  );
  assert.match(await page.locator('.acts.hold a').getAttribute('rel'), /noopener/);
  await box(3).tap();
  assert.deepEqual(await boxes(page), [0, 0, 2, 0, 0]);
  await box(1).tap();
  for (const card of [5, 4, 6, 1]) await choice(card).tap();
  assert.deepEqual(await boxes(page), [5, 4, 2, 6, 1]);
  await box(2).tap();
  await page.locator('.tray-head').tap();
  assert.deepEqual(await boxes(page), [5, 0, 2, 6, 1]);
  await page.getByRole('button', { name: 'Reset' }).tap();
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 0]);
  await page.getByRole('button', { name: 'Undo' }).tap();
  assert.deepEqual(await boxes(page), [5, 0, 2, 6, 1]);
}

async function dragFromHand(page) {
  await touchDrag(page, '.tray [data-card="2"]', '[data-row="2"]', { hold: 0 });
  assert.deepEqual(await boxes(page), [0, 2, 0, 0, 0]);
  await touchDrag(page, '[data-row="2"] .card', '.tray-head', { hold: 200 });
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 0]);
  const card = await page.locator('.tray [data-card="2"]').boundingBox();
  await touchPath(
    page,
    [
      [card.x + 180, card.y + 20],
      [card.x + 20, card.y + 22],
    ],
    { hold: 0 },
  );
  await page.waitForTimeout(200);
  assert.ok((await page.locator('.tray').evaluate((tray) => tray.scrollLeft)) > 0, 'the hand did not scroll');
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 0]);
}

async function scrollNotDrag(page) {
  const card = await page.locator('.tray [data-card="2"]').boundingBox();
  await touchPath(
    page,
    [
      [card.x + 20, card.y + 20],
      [card.x + 20, card.y - 200],
    ],
    { hold: 0 },
  );
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 0]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await touchDrag(page, '.tray [data-card="2"]', '[data-row="4"]', { hold: 200 });
  assert.deepEqual(await boxes(page), [0, 0, 0, 2, 0]);
}

async function dragByMouse(page) {
  const middle = async (selector) => {
    const area = await page.locator(selector).first().boundingBox();
    return [area.x + area.width / 2, area.y + area.height / 2];
  };
  const drag = async (from, to) => {
    await page.mouse.move(...(await middle(from)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(to)), { steps: 8 });
    assert.equal(await page.locator('.ghost').count(), 1);
    await page.mouse.up();
    await page.waitForTimeout(40);
  };
  await drag('.tray [data-card="6"]', '[data-row="4"] .stone');
  assert.deepEqual(await boxes(page), [0, 0, 0, 6, 0]);
  await drag('.tray [data-card="1"]', '[data-row="4"]');
  assert.deepEqual(await boxes(page), [0, 0, 0, 1, 0]);
  await drag('[data-row="4"] .card', '[data-row="5"]');
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 1]);
  await drag('[data-row="5"] .card', 'h1');
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 1], 'let go elsewhere it flies home');
  assert.equal(await page.locator('.acts.hold').count(), 0, 'the end of a drag is no tap');
  await drag('[data-row="5"] .card', '.tray-head');
  assert.deepEqual(await boxes(page), [0, 0, 0, 0, 0]);
}

async function dropLine(page) {
  await page.evaluate(() => globalThis.practice.drop());
  await page.locator('.banner').waitFor();
  assert.equal(await said(page, 'assertive'), 'The line dropped. Your boxes are kept.');
  await page.locator('.tray [data-card="2"]').click();
  await page.locator('[data-row="1"] .slot').click();
  assert.deepEqual(await boxes(page), [2, 0, 0, 0, 0]);
  assert.match(await page.locator('[data-check]').innerText(), /when the line is back/);
  const held = page.locator('.tray [data-card="5"]');
  await held.focus();
  await page.evaluate(() => globalThis.practice.comeBack());
  await page.locator('.banner .btn').click();
  await page.locator('.banner').waitFor({ state: 'detached' });
  assert.equal(await said(page, 'assertive'), 'You are back.');
  assert.deepEqual(await boxes(page), [2, 0, 0, 0, 0]);
  const sent = await page.evaluate(() => globalThis.practice.socket.sent.map(({ body }) => body.$case));
  assert.deepEqual(sent, ['enterAsPlayer', 'placeCards']);
}

async function addTime(page) {
  const card = page.locator('.tray [data-card="2"]');
  await card.click();
  await page.evaluate(() => globalThis.practice.addTime(30));
  await page.waitForTimeout(300);
  assert.equal(await said(page), '30 seconds more.');
  assert.equal(await page.locator('.card.held').count(), 1);
  assert.equal(await focused(page), 'box 1');
}

async function joinRoom(page) {
  const field = (name) => page.getByLabel(name);
  const join = () => page.getByRole('button', { name: /^Join/ }).click();
  await field('Code on the screen').fill('22222A');
  await field('Your name in the game').fill('Mei');
  await join();
  await page.getByText('No room has this code. Look at the screen again.').first().waitFor();
  await page.waitForTimeout(50);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('code-in')), true);
  assert.equal(await field('Your name in the game').inputValue(), 'Mei');
  await page.keyboard.type('k7m2qp');
  await join();
  await page.getByRole('button', { name: 'Use Mei L.' }).click();
  await page.getByRole('heading', { name: 'You’re in. Watch the big screen.' }).waitFor();
  assert.equal(await page.title(), 'You are in · Riffle');
  assert.equal(await focused(page), 'h1');
}

async function answerOne(page) {
  await page.locator('.choice').first().click();
  await page.getByText('Your answer is in, after 6 seconds.').first().waitFor();
  assert.equal(await page.locator('.choice.on').count(), 1);
  await page.locator('.choice').nth(1).click({ force: true });
  assert.equal(await page.locator('.choice.on').count(), 1);
}

async function answerSeveral(page) {
  await page.locator('.choice').first().click();
  await page.locator('.choice').nth(2).click();
  await page.getByRole('button', { name: 'Send 2 answers' }).click();
  await page.getByText('Your answer is in, after 6 seconds.').first().waitFor();
  assert.equal(await page.locator('.choice.on').count(), 2);
}

async function openVolume(page) {
  const line = () =>
    page
      .locator('.walltop > *, .soundset .btn')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await line();
  assert.equal(await page.locator('.soundset input').isVisible(), false);
  await page.locator('.soundset .btn').hover();
  const { y, height } = await page.locator('.soundset input').boundingBox();
  assert.ok(y > 0 && height > 0, 'the volume is not there');
  assert.deepEqual(await line(), before);
  await page.locator('.soundset input').hover();
  assert.equal(await page.locator('.soundset input').isVisible(), true, 'gone on the way to it');
}

async function writeAnswer(page) {
  const field = page.getByLabel('Your answer');
  await page.setViewportSize({ width: 320, height: 290 });
  await field.focus();
  await page.keyboard.type('anoikis');
  await page.waitForTimeout(100);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide`);
  for (const part of [field, page.getByRole('button', { name: 'Send' })]) {
    const { y, height } = await part.boundingBox();
    assert.ok(y >= 0 && y + height <= 290, `from ${y} to ${y + height} of 290`);
  }
  await page.keyboard.press('Enter');
  await page.getByText('Your answer is in, after 6 seconds.').first().waitFor();
  assert.equal(await page.getByText('anoikis').count(), 1);
}

async function touchDrag(page, from, to, options) {
  const start = await page.locator(from).first().boundingBox();
  const end = await page.locator(to).first().boundingBox();
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  await touchPath(page, [middle(start), middle(end)], options);
}

/** A finger along these points; `hold` is how long it is still first, in milliseconds. */
async function touchPath(page, [[x, y], [toX, toY]], { hold }) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, at) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  await touch('touchStart', [x, y]);
  await page.waitForTimeout(hold);
  for (let step = 1; step <= 10; step++) {
    await touch('touchMove', [x + ((toX - x) * step) / 10, y + ((toY - y) * step) / 10]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd');
  await page.waitForTimeout(60);
}
