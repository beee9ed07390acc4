package riffle.game;

import org.jspecify.annotations.Nullable;

/** The course of a game: when it began and ended, the stage it is at, and when that is over. */
final class Course {
  private String gameId = "";
  private long startedAtMillis;
  private @Nullable Long endedAtMillis;
  private Stage stage = new Stage.Lobby();
  private int stageNumber;

  /** Of the lobby before this game. */
  private int lobbyNumber;

  /** Another game is to come. */
  void openLobby() {
    gameId = "";
    startedAtMillis = 0;
    endedAtMillis = null;
    enter(new Stage.Lobby());
    lobbyNumber = stageNumber;
  }

  /** The game has its name, and is about to enter its first round. */
  void start(String id, long atMillis) {
    gameId = id;
    startedAtMillis = atMillis;
  }

  void end(long atMillis) {
    endedAtMillis = atMillis;
    enter(new Stage.Ended());
  }

  void enter(Stage next) {
    stage = next;
    stageNumber++;
  }

  /** The same stage has another deadline. */
  void moveDeadline(long deadlineMillis) {
    if (stage instanceof Stage.Open open) {
      stage = new Stage.Open(open.round(), open.openedAtMillis(), deadlineMillis, open.revote());
    } else if (stage instanceof Stage.OwnPace) {
      stage = new Stage.OwnPace(deadlineMillis);
    }
  }

  void pause(long atMillis) {
    if (stage instanceof Stage.Timed timed) {
      enter(new Stage.Paused(timed, atMillis));
    }
  }

  /** What was held goes on as if the pause had not been. */
  void resume(long atMillis) {
    if (stage instanceof Stage.Paused paused) {
      enter(paused.held().later(Math.max(0, atMillis - paused.sinceMillis())));
    }
  }

  /** What is shown stays until the host goes on. */
  void hold() {
    if (stage instanceof Stage.Shown shown) {
      enter(shown.held());
    }
  }

  /** It is the same stage, and all its times are later. */
  void stand(long millis) {
    switch (stage) {
      case Stage.Timed timed -> stage = timed.later(millis);
      case Stage.Shown shown -> stage = shown.later(millis);
      case Stage.OwnPace pace -> stage = pace.later(millis);
      case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> {}
    }
  }

  /** Empty before the start. */
  String gameId() {
    return gameId;
  }

  /** 0 before the start. */
  long startedAtMillis() {
    return startedAtMillis;
  }

  /** Null before the end. */
  @Nullable Long endedAtMillis() {
    return endedAtMillis;
  }

  Stage stage() {
    return stage;
  }

  /** Rises with every change of stage; 0 for the first lobby. */
  int stageNumber() {
    return stageNumber;
  }

  /** The {@link #stageNumber} of the lobby before this game; 0 for the first one. */
  int lobbyNumber() {
    return lobbyNumber;
  }

  /** The number of the round that the class is at; 0 where it is at none. */
  int roundNumber() {
    return switch (stage) {
      case Stage.OfRound at -> at.round();
      case Stage.Paused paused -> paused.held().round();
      case Stage.Lobby _, Stage.OwnPace _, Stage.Ended _ -> 0;
    };
  }
}
