import { test } from '@playwright/test';
import { Host, LAPTOP } from './people.js';

// The host link is good once: the first one signs in here, and the other workers come with its cookie.
test('the teacher signs in', async ({ browser }) => {
  const host = await Host.open(browser, 'host', LAPTOP);
  await host.signIn();
});
