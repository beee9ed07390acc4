package riffle.room;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.Refusal;

/** What seats ask for: each request is done once, in the order of its seat, and has its reply. */
final class Replies {
  private static final Outgoing.Receipt RECEIPT = new Outgoing.Receipt(0);

  private final GameState state;
  private final LiveGame game;
  private final Requests requests;
  private final Audience audience;
  private final Gate gate;
  private final Consumer<List<GameEvent>> tell;
  private final Runnable close;

  /** What is being answered just now. */
  private @Nullable Culprit answering;

  /**
   * The replies of one room.
   *
   * @param tell tells what has happened, behind the reply of whoever asked for it
   * @param close closes the room, as its host has asked
   */
  Replies(
      GameState state,
      LiveGame game,
      Requests requests,
      Audience audience,
      Gate gate,
      Consumer<List<GameEvent>> tell,
      Runnable close) {
    this.state = state;
    this.game = game;
    this.requests = requests;
    this.audience = audience;
    this.gate = gate;
    this.tell = tell;
    this.close = close;
  }

  /**
   * What was asked in an earlier run of the room is not done again.
   *
   * @param culprit refused from now on, unless it was kept
   */
  void remember(RoomStore.Kept kept, @Nullable Culprit culprit) {
    for (JournalEntry done : kept.entries()) {
      audience.remember(done.seat(), new Outgoing.Reply(done.requestId(), RECEIPT));
    }
    if (culprit != null && !culprit.isIn(kept)) {
      var failed = new Refusal(Refusal.Reason.FAILED, "the room has met a bug at this request");
      audience.remember(
          culprit.seat(), new Outgoing.Reply(culprit.requestId(), new Outgoing.Refused(failed)));
    }
  }

  /** What a bug was met at, if it is met now; null where that was no request of a seat. */
  @Nullable Culprit answering() {
    return answering;
  }

  /**
   * Replies to a request.
   *
   * @param seat of the connection that it came from; null where it has none
   */
  void reply(@Nullable Seat seat, Offered offered) {
    Incoming request = offered.request();
    if (seat instanceof Seat.Player player && request instanceof Incoming.OfPlayer asked) {
      answering = new Culprit(player.id().number(), offered.requestId());
      once(player, offered, () -> playerAsks(player.id(), asked, offered));
      answering = null;
    } else if (seat instanceof Seat.Host host && request instanceof Incoming.OfHost asked) {
      answering = new Culprit(JournalEntry.HOST, offered.requestId());
      once(host, offered, () -> hostAsks(asked, offered));
      answering = null;
    } else {
      gate.send(offered.from(), outOfTurn(seat, offered));
    }
  }

  private static Outgoing.Reply outOfTurn(@Nullable Seat seat, Offered offered) {
    String who = seat == null ? "a connection without a seat" : seat.getClass().getSimpleName();
    String what = offered.request().getClass().getSimpleName();
    return offered.refused(Refusal.Reason.OUT_OF_TURN, who + " may not ask for " + what);
  }

  /** What was asked before is not done again: its reply is. */
  private void once(Seat.Asking seat, Offered offered, Supplier<Done> asked) {
    int requestId = offered.requestId();
    Outgoing.Reply given = seat.reply(requestId, offered.request());
    if (given != null) {
      gate.send(offered.from(), given);
    } else if (seat.isStale(requestId)) {
      String expected = "expected a number above " + seat.lastRequestId();
      gate.send(offered.from(), offered.refused(Refusal.Reason.STALE_REQUEST, expected));
    } else {
      Done done = asked.get();
      Outgoing.Reply reply = new Outgoing.Reply(requestId, done.outcome());
      seat.remember(reply, offered.request());
      gate.send(offered.from(), reply);
      tell.accept(done.events());
    }
  }

  /**
   * What came of a request.
   *
   * @param events which have taken effect, and are not told yet
   */
  private record Done(Outgoing.Outcome outcome, List<GameEvent> events) {
    static Done refused(Refusal refusal) {
      return new Done(new Outgoing.Refused(refusal), List.of());
    }
  }

  private Done playerAsks(PlayerId player, Incoming.OfPlayer request, Offered offered) {
    if (isOfAnEarlierGame(offered)) {
      return Done.refused(new Refusal(Refusal.Reason.OTHER_ROUND, "the round of an earlier game"));
    }
    // A turn begins when it is asked for: begun earlier, it would take the credit back.
    int credit = request instanceof Incoming.OpenTurn ? 0 : offered.lagCreditMillis();
    return done(
        requests.playersCommand(player, request),
        offered.atMillis() - credit,
        player.number(),
        offered.requestId(),
        () -> outcome(player, request));
  }

  /** Its rounds have the numbers of those of this game, and mean others. */
  private boolean isOfAnEarlierGame(Offered offered) {
    return offered.stage() > 0 && offered.stage() < state.lobbyNumber();
  }

  private Done hostAsks(Incoming.OfHost request, Offered offered) {
    if (request instanceof Incoming.CloseRoom) {
      // What is open counts, and the report is whole.
      Done ended = hosts(new Command.EndGame(state.stageNumber()), offered);
      close.run();
      return new Done(RECEIPT, ended.events());
    }
    Command command = requests.hostsCommand(request);
    return command == null
        ? Done.refused(new Refusal(Refusal.Reason.NO_SUCH_DECK, "no deck has this id"))
        : hosts(command, offered);
  }

  private Done hosts(Command command, Offered offered) {
    return done(command, offered.atMillis(), JournalEntry.HOST, offered.requestId(), () -> RECEIPT);
  }

  private Done done(
      Command command, long at, int seat, int requestId, Supplier<Outgoing.Outcome> outcome) {
    return switch (game.play(command, at, seat, requestId)) {
      case Decision.Refused refused -> Done.refused(refused.refusal());
      case Decision.Accepted accepted -> new Done(outcome.get(), accepted.events());
    };
  }

  private Outgoing.Outcome outcome(PlayerId player, Incoming.OfPlayer request) {
    return switch (request) {
      case Incoming.CheckBoxes check ->
          new Outgoing.Checked(audience.checkResult(player, check.round()));
      case Incoming.PlaceCards _, Incoming.SubmitChoice _, Incoming.SubmitText _ -> receipt(player);
      case Incoming.Finish _, Incoming.OpenTurn _, Incoming.ChooseTeam _ -> RECEIPT;
    };
  }

  private Outgoing.Receipt receipt(PlayerId player) {
    Answer answer = state.answer(player);
    return new Outgoing.Receipt(answer == null ? 0 : answer.answerMillis());
  }
}
