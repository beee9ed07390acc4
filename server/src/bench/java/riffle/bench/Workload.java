package riffle.bench;

import java.util.List;

/** What is played, and what is counted in it. */
enum Workload {
  /** All players come in; a unit is a join. */
  W1 {
    @Override
    void begin(Visit visit) {}

    @Override
    long play(Visit visit) {
      visit.join();
      return visit.players();
    }

    @Override
    Latencies latencies(Load load) {
      return load.joins;
    }
  },

  /** All answer the open round at once; a unit is an answer. */
  W2 {
    @Override
    long play(Visit visit) throws InterruptedException {
      long units = 0;
      for (List<Room> group : visit.groups()) {
        visit.rest(group, FRAMES);
        visit.meter().stop();
        visit.step(group, Step.JUMP);
        visit.meter().start();
        visit.answer(group);
        units += players(group);
      }
      return units;
    }

    @Override
    Latencies latencies(Load load) {
      return load.acks;
    }
  },

  /** A round opens for everybody; a unit is a delivery of what they see. */
  W3 {
    @Override
    long play(Visit visit) throws InterruptedException {
      return push(visit, Step.JUMP);
    }

    @Override
    Latencies latencies(Load load) {
      return load.pushes;
    }
  },

  /** As W3, but what is pushed is short, and the same for all: another deadline. */
  W3_SAME {
    @Override
    long play(Visit visit) throws InterruptedException {
      return push(visit, Step.MORE_TIME);
    }

    @Override
    Latencies latencies(Load load) {
      return load.pushes;
    }
  },

  /** A game of 20 questions; a unit is one question to one student. */
  W4 {
    @Override
    void begin(Visit visit) {
      visit.join();
    }

    @Override
    long play(Visit visit) throws InterruptedException {
      long units = 0;
      for (int round = 0; round < Kind.ROUNDS; round++) {
        for (List<Room> group : visit.groups()) {
          visit.rest(group, FRAMES);
          visit.step(group, Step.OPEN);
          visit.answer(group);
          visit.step(group, Step.REVEAL);
          visit.step(group, Step.STANDINGS);
          units += players(group);
        }
      }
      visit.meter().stop();
      for (List<Room> group : visit.groups()) {
        visit.rest(group, FRAMES);
        visit.step(group, Step.END);
        visit.step(group, Step.LOBBY);
      }
      visit.meter().start();
      return units;
    }

    @Override
    Latencies latencies(Load load) {
      return load.acks;
    }
  };

  /** What a host sends for a question, at most. */
  private static final int FRAMES = 3;

  /** What comes before anything is counted. Usually all come in, and a game begins. */
  void begin(Visit visit) {
    visit.join();
    for (List<Room> group : visit.groups()) {
      visit.step(group, Step.OPEN);
    }
  }

  /**
   * Plays it once, with a meter that runs.
   *
   * @return how many units that were
   */
  abstract long play(Visit visit) throws InterruptedException;

  /** Those that tell how long a unit takes. */
  abstract Latencies latencies(Load load);

  /** A unit of it costs as much as so many of the others, about. */
  int weight() {
    return this == W1 ? 8 : 1;
  }

  /** Only once can all come in. */
  boolean isOnceAVisit() {
    return this == W1;
  }

  private static long push(Visit visit, Step step) throws InterruptedException {
    long units = 0;
    for (List<Room> group : visit.groups()) {
      visit.rest(group, FRAMES);
      visit.step(group, step);
      units += players(group);
    }
    return units;
  }

  private static long players(List<Room> group) {
    return group.stream().mapToInt(room -> room.players().length).sum();
  }
}
