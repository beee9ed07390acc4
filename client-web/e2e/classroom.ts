import { type Browser, expect } from '@playwright/test';
import { Host, LAPTOP, PHONE, type Seat, Student } from './people.js';

/** A deck with one round of every kind, for the tests: decks/every-kind.yaml. */
export const EVERY_KIND = 'One of every kind';

/** A class in one room, each with another device. */
export class Classroom {
  private constructor(
    readonly code: string,
    readonly host: Host,
    readonly screen: Seat,
    /** Plays with a finger on a small phone. */
    readonly tapper: Student,
    /** Plays with the keyboard alone. */
    readonly typist: Student,
    /** Plays with the mouse. */
    readonly clicker: Student,
  ) {}

  /** Everybody is in the lobby. */
  static async open(browser: Browser, deck: string): Promise<Classroom> {
    const host = await Host.open(browser, 'host', LAPTOP);
    await host.signIn();
    const code = await host.hosts(deck);
    const screen = await host.openScreen();
    const students = [
      await Student.open(browser, 'Mei', PHONE),
      await Student.open(browser, 'نور', LAPTOP),
      await Student.open(browser, 'Jürgen', LAPTOP),
    ] as const;
    await Promise.all(students.map((student) => student.join(`/j/${code}`)));
    return new Classroom(code, host, screen, ...students);
  }

  get students(): readonly Student[] {
    return [this.tapper, this.typist, this.clicker];
  }

  get everybody(): readonly Seat[] {
    return [this.host, this.screen, ...this.students];
  }

  /** Axe finds nothing on the host's page, on the projector and on the phone. */
  async isAccessible(): Promise<void> {
    await Promise.all([this.host, this.screen, this.tapper].map((seat) => seat.isAccessible()));
  }

  /** Nobody's page has complained; then all go home. */
  async leave(): Promise<void> {
    for (const seat of this.everybody) expect(seat.complaints, seat.who).toEqual([]);
    for (const seat of [this.host, ...this.students]) await seat.page.context().close();
  }
}
