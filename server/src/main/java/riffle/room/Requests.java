package riffle.room;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import riffle.game.Command;
import riffle.game.Deck;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.Stage;

/** From what a seat asks for to the command of the rules that it stands for. */
final class Requests {
  private final GameState state;
  private final RandomGenerator random;
  private final Function<String, @Nullable Deck> decks;

  /**
   * The requests of one room.
   *
   * @param random draws ids and seeds
   * @param decks finds a deck by its id
   */
  Requests(GameState state, RandomGenerator random, Function<String, @Nullable Deck> decks) {
    this.state = state;
    this.random = random;
    this.decks = decks;
  }

  /** A player's command. Who asks is known by the seat, never by the request. */
  Command playersCommand(PlayerId player, Incoming.OfPlayer request) {
    return switch (request) {
      case Incoming.PlaceCards place ->
          new Command.PlaceCards(player, place.round(), place.boxes());
      case Incoming.CheckBoxes check ->
          new Command.CheckBoxes(player, check.round(), check.boxes());
      case Incoming.SubmitChoice submit ->
          new Command.SubmitChoice(player, submit.round(), submit.cards());
      case Incoming.SubmitText submit ->
          new Command.SubmitText(player, submit.round(), submit.text());
      case Incoming.Finish finish -> new Command.Finish(player, finish.round());
      case Incoming.OpenTurn open -> new Command.OpenTurn(player, open.round());
      case Incoming.ChooseTeam choose -> new Command.ChooseTeam(player, choose.team());
    };
  }

  /** The host's command; null where it names a deck that is not there. */
  @Nullable Command hostsCommand(Incoming.OfHost request) {
    return switch (request) {
      case Incoming.Advance advance -> advance(advance.stage());
      case Incoming.SkipRound skip -> new Command.SkipRound(skip.stage());
      case Incoming.AddTime more -> new Command.AddTime(more.stage(), more.seconds());
      case Incoming.EndGame end -> new Command.EndGame(end.stage());
      case Incoming.Pause pause -> new Command.Pause(pause.stage());
      case Incoming.CloseAnswers close -> new Command.CloseAnswers(close.stage());
      case Incoming.Reopen reopen -> new Command.Reopen(reopen.stage());
      case Incoming.Jump jump -> new Command.Jump(jump.stage(), jump.round());
      case Incoming.PlayNext next -> playNext(next);
      case Incoming.CloseRoom _ ->
          throw new IllegalArgumentException("closing a room is no command of the rules");
      case Incoming.ChangeSettings change ->
          new Command.ChangeSettings(change.settings(), random.nextLong());
      case Incoming.DrawTeams _ -> new Command.DrawTeams(random.nextLong());
      case Incoming.LockJoining lock -> new Command.LockJoining(lock.locked());
      case Incoming.Admit admit -> new Command.Admit(new PlayerId(admit.player()));
      case Incoming.AdmitAll _ -> new Command.AdmitAll();
      case Incoming.Remove remove -> new Command.Remove(new PlayerId(remove.player()));
      case Incoming.Rename rename ->
          new Command.Rename(new PlayerId(rename.player()), rename.alias());
      case Incoming.NameOnRoster named ->
          new Command.NameOnRoster(new PlayerId(named.player()), named.name());
      case Incoming.MoveToTeam move ->
          new Command.MoveToTeam(new PlayerId(move.player()), move.team());
      case Incoming.AllowTime allow ->
          new Command.AllowTime(new PlayerId(allow.player()), allow.time());
      case Incoming.AdjustScore adjust ->
          new Command.AdjustScore(new PlayerId(adjust.player()), adjust.points(), adjust.reason());
    };
  }

  /** The host's next step in the lobby is the start of the game. */
  private Command advance(int stage) {
    return state.stage() instanceof Stage.Lobby
        ? new Command.Start(stage, RoomCodes.drawGameId(random), random.nextLong())
        : new Command.Advance(stage);
  }

  private @Nullable Command playNext(Incoming.PlayNext next) {
    Deck deck = next.deckId().isEmpty() ? state.deck() : decks.apply(next.deckId());
    return deck == null ? null : new Command.PlayNext(next.stage(), deck);
  }
}
