package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;

/** How a connection comes into its room, and what it may try. */
class EnteringTest extends EmbeddedLine {
  @Test
  void aPlayerIsWelcomedAndShownTheRoom() {
    connect();
    send(enterAsPlayer(1, " " + room.code().toLowerCase(Locale.ROOT), "Ada"));
    List<ServerFrame> frames = received();
    assertTrue(frames.getFirst().hasWelcome(), frames::toString);
    assertEquals("http://riffle/j/" + room.code(), frames.get(1).getView().getRoom().getJoinUrl());
    assertEquals(now, frames.getFirst().getAtMs());
    assertEquals(0, wrongGuesses);
  }

  @Test
  void beforeAnEnterNothingElseIsHeard() {
    connect();
    send(advance(1));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
  }

  @Test
  void aSecondEnterIsOutOfTurn() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    takeAll();
    send(enterAsPlayer(2, room.code(), "Bo"));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
  }

  @Test
  void aWrongCodeCountsAndLeavesTheLineOpen() {
    connect();
    send(enterAsPlayer(1, "NOROOM", "Ada"));
    assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_ROOM);
    assertEquals(1, wrongGuesses);
    send(enterAsPlayer(2, room.code(), "Ada"));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void afterARefusalOfTheRoomAnotherTryIsHeard() {
    connect();
    send(enterAsPlayer(1, room.code(), ""));
    assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_SEAT);
    send(enterAsPlayer(2, room.code(), "Ada"));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void triesAreBounded() {
    connect();
    for (int id = 1; id <= Limits.MAX_TRIES; id++) {
      send(enterAsPlayer(id, "NOROOM", "Ada"));
      assertRefused(RefusalReason.REFUSAL_REASON_NO_SUCH_ROOM);
    }
    send(enterAsPlayer(99, room.code(), "Ada"));
    assertClosing(4101, GoodbyeReason.GOODBYE_REASON_TOO_MANY_FRAMES);
  }

  @Test
  void anAddressThatGuessedTooOftenIsAskedToWait() {
    mayGuess = false;
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
  }

  /** Locked out or not: who has a key of the room guesses nothing. */
  @Test
  void whoComesBackIsLetInWhateverOthersAtTheAddressHaveGuessed() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    mayGuess = false;
    connect();
    send(enterAsPlayer(1, room.code(), ""));
    assertTrue(received().getFirst().hasWelcome());
    ByteString screenKey = screenKey();
    connect();
    send(enterAsScreen(1, room.code(), screenKey));
    assertTrue(received().getFirst().hasWelcome());
    assertEquals(0, wrongGuesses);
  }

  /** A right code and a wrong one get the same answer, or guessing could go on. */
  @Test
  void anAddressThatGuessedTooOftenLearnsNothing() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    mayGuess = false;
    ByteString otherKey =
        ByteString.copyFrom(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    for (String code : List.of(room.code(), "NOROOM")) {
      connect();
      var unknown = enterAsPlayer(1, code, "Bo");
      unknown.getEnterAsPlayerBuilder().setSeatKey(otherKey);
      send(unknown);
      assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
      connect();
      send(enterAsScreen(1, code, otherKey));
      assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
    }
    assertEquals(0, wrongGuesses, "only guesses that are looked at count");
  }

  private ByteString screenKey() {
    teacher = CompletableFuture.completedStage(true);
    connect();
    send(enterAsHost(1, room.code()));
    return received().get(1).getView().getHostOnly().getScreenKey();
  }

  @Test
  void onlyTheTeacherEntersAsHost() {
    connect();
    send(enterAsHost(1, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_NOT_ALLOWED);
    teacher = CompletableFuture.completedStage(true);
    mayGuess = false;
    connect();
    send(enterAsHost(1, room.code()));
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void whileTheCookieIsLookedUpNothingElseIsHeard() {
    var lookUp = new CompletableFuture<Boolean>();
    teacher = lookUp;
    connect();
    send(enterAsHost(1, room.code()));
    send(enterAsHost(2, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_OUT_OF_TURN);
    lookUp.complete(true);
    channel.runPendingTasks();
    assertTrue(received().getFirst().hasWelcome());
  }

  @Test
  void aCookieThatCannotBeLookedUpIsWorthAnotherTry() {
    teacher = CompletableFuture.failedStage(new IllegalStateException("as this test wants it"));
    connect();
    send(enterAsHost(1, room.code()));
    assertRefused(RefusalReason.REFUSAL_REASON_BUSY);
  }

  @Test
  void whoIsGoneHasLeftTheRoom() {
    connect();
    send(enterAsPlayer(1, room.code(), "Ada"));
    channel.close();
    teacher = CompletableFuture.completedStage(true);
    connect();
    send(enterAsHost(1, room.code()));
    var roster = received().get(1).getView().getHostOnly().getPlayers(0);
    assertEquals("Ada", roster.getAlias());
    assertFalse(roster.getConnected());
  }
}
