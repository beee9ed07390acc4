package riffle.room;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import riffle.game.Command;
import riffle.game.PlayerId;

/** From what a seat asks for to the command of the rules that it stands for. */
final class Requests {
  private Requests() {}

  /**
   * The command of a request. Who asks is known by the seat, never by the request.
   *
   * @param inLobby where the host's next step is the start of the game
   * @param random draws the id and the seed of a game that starts
   * @return null where this seat may not ask for it
   */
  static @Nullable Command command(
      Seat.Asking seat, Incoming request, boolean inLobby, RandomGenerator random) {
    return switch (seat) {
      case Seat.Player player -> playersCommand(player.id(), request);
      case Seat.Host _ -> hostsCommand(request, inLobby, random);
    };
  }

  private static @Nullable Command playersCommand(PlayerId player, Incoming request) {
    return switch (request) {
      case Incoming.PlaceCards place ->
          new Command.PlaceCards(player, place.round(), place.boxes());
      case Incoming.CheckBoxes check ->
          new Command.CheckBoxes(player, check.round(), check.boxes());
      case Incoming.SubmitChoice submit ->
          new Command.SubmitChoice(player, submit.round(), submit.cards());
      case Incoming.Enter _,
          Incoming.Advance _,
          Incoming.SkipRound _,
          Incoming.AddTime _,
          Incoming.EndGame _ ->
          null;
    };
  }

  private static @Nullable Command hostsCommand(
      Incoming request, boolean inLobby, RandomGenerator random) {
    return switch (request) {
      case Incoming.Advance advance ->
          inLobby
              ? new Command.Start(advance.stage(), RoomCodes.drawGameId(random), random.nextLong())
              : new Command.Advance(advance.stage());
      case Incoming.SkipRound skip -> new Command.SkipRound(skip.stage());
      case Incoming.AddTime more -> new Command.AddTime(more.stage(), more.seconds());
      case Incoming.EndGame end -> new Command.EndGame(end.stage());
      case Incoming.Enter _,
          Incoming.PlaceCards _,
          Incoming.CheckBoxes _,
          Incoming.SubmitChoice _ ->
          null;
    };
  }
}
