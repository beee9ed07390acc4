package riffle.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes in, under which name, and who has to go. */
final class Joining {
  private static final int MAX_SUGGESTIONS = 100;

  /** Draws of a friendly name before one of them gets a number. */
  private static final int MAX_DRAWS = 20;

  private Joining() {}

  static Decision join(GameState state, Command.Join join) {
    if (state.stage() instanceof Stage.Ended) {
      return Decision.refused(Refusal.Reason.OTHER_STAGE, "the game has ended");
    }
    if (state.isLocked()) {
      return Decision.refused(Refusal.Reason.LOCKED, "the host lets nobody new in");
    }
    if (state.joined() >= Game.MAX_PLAYERS) {
      return Decision.refused(
          Refusal.Reason.ROOM_FULL, "all " + Game.MAX_PLAYERS + " seats are taken");
    }
    if (join.alias() == null || state.settings().door().friendlyNames()) {
      return joinAs(state, drawnAlias(state, join.draw()), join);
    }
    String alias = Alias.tidy(join.alias());
    if (alias == null) {
      return unfit(join.alias());
    }
    return state.isTaken(alias) ? taken(state, alias) : joinAs(state, alias, join);
  }

  private static Decision joinAs(GameState state, String alias, Command.Join join) {
    PlayerId player = new PlayerId(state.joined() + 1);
    boolean waits = state.settings().door().approve();
    return Decision.accepted(
        new GameEvent.PlayerJoined(
            player,
            alias,
            waits ? Player.Status.WAITING : Player.Status.IN,
            waits ? 0 : TeamRules.teamOfNewcomer(state, join.draw()),
            join.key()));
  }

  private static String drawnAlias(GameState state, long draw) {
    String alias = FriendlyNames.name(draw);
    for (int n = 1; n < MAX_DRAWS && state.isTaken(alias); n++) {
      alias = FriendlyNames.name(draw + n);
    }
    return state.isTaken(alias) ? numbered(state, alias) : alias;
  }

  /** The name with the number of the seat behind it, which is nearly always free. */
  private static String numbered(GameState state, String alias) {
    int number = state.joined() + 1;
    String numbered = Alias.numbered(alias, number);
    while (state.isTaken(numbered)) {
      number++;
      numbered = Alias.numbered(alias, number);
    }
    return numbered;
  }

  private static Decision unfit(String alias) {
    return Decision.refused(
        Refusal.Reason.ALIAS_UNFIT,
        "the name has "
            + alias.length()
            + " UTF-16 units; expected 1 to "
            + Alias.MAX_CLUSTERS
            + " visible characters");
  }

  private static Decision taken(GameState state, String alias) {
    return new Decision.Refused(
        new Refusal(
            Refusal.Reason.ALIAS_TAKEN,
            "a player of this room has a name that looks the same",
            suggestion(state, alias)));
  }

  /** The name with the lowest free number behind it; empty where none fits. */
  private static String suggestion(GameState state, String alias) {
    for (int n = 2; n <= MAX_SUGGESTIONS; n++) {
      String numbered = Alias.tidy(Alias.numbered(alias, n));
      if (numbered != null && !state.isTaken(numbered)) {
        return numbered;
      }
    }
    return "";
  }

  static Decision lock(GameState state, Command.LockJoining lock) {
    return lock.locked() == state.isLocked()
        ? Decision.accepted()
        : Decision.accepted(new GameEvent.JoiningLocked(lock.locked()));
  }

  static Decision admit(GameState state, Command.Admit admit) {
    Refusal gone = gone(state, admit.player());
    if (gone != null) {
      return new Decision.Refused(gone);
    }
    return state.player(admit.player()).isIn()
        ? Decision.accepted()
        : Decision.accepted(
            new GameEvent.PlayerAdmitted(
                admit.player(), TeamRules.teamOfNewcomer(state, admit.player().number())));
  }

  static Decision admitAll(GameState state) {
    return new Decision.Accepted(admitAll(state, state.settings().teams(), null, 0));
  }

  /**
   * Everybody who waits comes in.
   *
   * @param now the teams of the game, as they are about to be
   * @param drawn who is in them then; null where that stays
   */
  static List<GameEvent> admitAll(
      GameState state, Settings.Teams now, GameEvent.@Nullable TeamsDrawn drawn, long seed) {
    List<GameEvent> admitted = new ArrayList<>();
    int[] sizes = drawn == null ? state.teamSizes() : TeamRules.sizes(now, drawn);
    for (Player player : state.everybody()) {
      if (player.status() == Player.Status.WAITING) {
        int team = TeamRules.teamOfNewcomer(state, now, sizes, seed + player.id().number());
        admitted.add(new GameEvent.PlayerAdmitted(player.id(), team));
        if (team > 0) {
          sizes[team - 1]++;
        }
      }
    }
    return admitted;
  }

  static Decision remove(GameState state, Command.Remove remove) {
    Refusal gone = gone(state, remove.player());
    return gone == null
        ? Decision.accepted(new GameEvent.PlayerRemoved(remove.player()))
        : new Decision.Refused(gone);
  }

  static Decision rename(GameState state, Command.Rename rename) {
    Refusal gone = gone(state, rename.player());
    if (gone != null) {
      return new Decision.Refused(gone);
    }
    String alias = Alias.tidy(rename.alias());
    if (alias == null) {
      return unfit(rename.alias());
    }
    if (alias.equals(state.alias(rename.player()))) {
      return Decision.accepted();
    }
    return state.isTaken(alias, rename.player())
        ? taken(state, alias)
        : Decision.accepted(new GameEvent.PlayerRenamed(rename.player(), alias));
  }

  static Decision nameOnRoster(GameState state, Command.NameOnRoster named) {
    Refusal gone = gone(state, named.player());
    if (gone != null) {
      return new Decision.Refused(gone);
    }
    String name = Alias.visible(named.name(), Game.MAX_ROSTER_NAME_CLUSTERS);
    if (name == null && !named.name().isBlank()) {
      return Game.outOfRange(
          "the name has %d UTF-16 units; expected at most %d visible characters"
              .formatted(named.name().length(), Game.MAX_ROSTER_NAME_CLUSTERS));
    }
    String written = name == null ? "" : name;
    return written.equals(state.player(named.player()).rosterName())
        ? Decision.accepted()
        : Decision.accepted(new GameEvent.RosterNamed(named.player(), written));
  }

  /** Why there is nobody to let in, rename or send away; who waits is somebody. */
  private static @Nullable Refusal gone(GameState state, PlayerId player) {
    Refusal notIn = Game.notIn(state, player);
    return notIn != null && notIn.reason() == Refusal.Reason.NOT_ADMITTED ? null : notIn;
  }
}
