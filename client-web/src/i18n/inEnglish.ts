// Before each file of tests: every message, in English.

import * as english from './paraglide/messages/en.js';
import { m } from './paraglide/messages.js';

Object.assign(m, english);
