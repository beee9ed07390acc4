import type { Seen } from '../gen/riffle/wire/v1/client.js';
import type { ServerFrame, Welcome } from '../gen/riffle/wire/v1/server.js';

/** How much of a room this page has been shown. Versions count within one run of the room. */
export interface Shown {
  /** Of the last Welcome; 0 before the first one. */
  readonly run: number;
  /** The highest one of what was shown; 0 for none. */
  readonly version: number;
  /** A View is on its way that replaces all: nothing else can be shown before it. */
  readonly awaitsView: boolean;
}

/** A page that has just been loaded, or takes a seat anew. */
export const NOTHING_SHOWN: Shown = { run: 0, version: 0, awaitsView: true };

/** What an Enter says of it; undefined where there is nothing that could be gone on from. */
export function seenOf({ run, version, awaitsView }: Shown): Seen | undefined {
  return run > 0 && version > 0 && !awaitsView ? { run, version } : undefined;
}

/** After a Welcome: what is shown is still good, or is only there until the View comes. */
export function welcomed(shown: Shown, { run, resumed }: Welcome): Shown {
  const goesOn = resumed && seenOf(shown)?.run === run;
  return goesOn ? shown : { run, version: 0, awaitsView: true };
}

/** Whether the frame belongs to the picture, and is not a part of it already. */
export function isToShow({ version, awaitsView }: Shown, frame: ServerFrame): boolean {
  if (awaitsView && frame.body?.$case !== 'view') return false;
  // A frame without a version cannot be older than another.
  return frame.version === 0 || frame.version > version;
}

/** After the frame was shown. */
export function shownWith(shown: Shown, frame: ServerFrame): Shown {
  return { ...shown, version: Math.max(shown.version, frame.version), awaitsView: false };
}

/** Whether this is of what a seat is shown; all else is for the line, or for the one who asked. */
export function isOfPicture({ body }: ServerFrame): boolean {
  switch (body?.$case) {
    case 'view':
    case 'attendance':
    case 'roster':
    case 'progress':
    case 'deadline':
      return true;
    default:
      return false;
  }
}
