package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who has ever joined a room, in the order of joining. */
final class Roster {
  private final List<Player> players = new ArrayList<>();
  private final List<SeatKey> keys = new ArrayList<>();
  private final Map<SeatKey, PlayerId> byKey = new HashMap<>();

  /** The names that are taken; those of whoever was sent away are free again. */
  private final Map<String, PlayerId> byLook = new HashMap<>();

  /** Who has more time than usual. */
  private final TreeSet<PlayerId> unhurried = new TreeSet<>();

  private int in;

  void add(Player player, SeatKey key) {
    players.add(player);
    keys.add(key);
    byKey.put(key, player.id());
    takeLooks(player);
    in += player.isIn() ? 1 : 0;
  }

  void change(PlayerId id, UnaryOperator<Player> change) {
    Player before = player(id);
    Player now = change.apply(before);
    players.set(id.number() - 1, now);
    in += (now.isIn() ? 1 : 0) - (before.isIn() ? 1 : 0);
    Alias.looks(before.alias()).forEach(look -> byLook.remove(look, id));
    if (now.status() != Player.Status.REMOVED) {
      takeLooks(now);
    }
    if (now.time() == TimeAllowance.USUAL) {
      unhurried.remove(id);
    } else {
      unhurried.add(id);
    }
  }

  /**
   * Everybody has a team, or none.
   *
   * @param teams by player: the first is player 1's
   */
  void drawTeams(List<Integer> teams) {
    for (int index = 0; index < teams.size(); index++) {
      int team = teams.get(index);
      change(new PlayerId(index + 1), who -> who.inTeam(team));
    }
  }

  private void takeLooks(Player player) {
    Alias.looks(player.alias()).forEach(look -> byLook.put(look, player.id()));
  }

  /** Whose key this is, also where they were sent away; null where it is nobody's. */
  @Nullable PlayerId withKey(SeatKey key) {
    return byKey.get(key);
  }

  SeatKey key(PlayerId id) {
    return keys.get(id.number() - 1);
  }

  /** How many have ever joined; their numbers are 1 to this. */
  int size() {
    return players.size();
  }

  /** How many take part. */
  int in() {
    return in;
  }

  boolean has(PlayerId id) {
    return id.number() >= 1 && id.number() <= players.size();
  }

  Player player(PlayerId id) {
    return players.get(id.number() - 1);
  }

  List<Player> all() {
    return Collections.unmodifiableList(players);
  }

  /** Who takes part, in the order of joining. */
  Stream<Player> whoIsIn() {
    return players.stream().filter(Player::isIn);
  }

  /** Those who take part and have more time than usual. */
  List<Player> unhurried() {
    return unhurried.isEmpty()
        ? List.of()
        : unhurried.stream().map(this::player).filter(Player::isIn).toList();
  }

  /** Whether somebody's name looks like this one. */
  boolean isTaken(String alias) {
    return Alias.looks(alias).stream().anyMatch(byLook::containsKey);
  }

  /** Whether another player's name looks like this one. */
  boolean isTaken(String alias, PlayerId byOtherThan) {
    return Alias.looks(alias).stream()
        .map(byLook::get)
        .anyMatch(owner -> owner != null && !owner.equals(byOtherThan));
  }

  /**
   * How many members each team has.
   *
   * @param teams how many there are
   */
  int[] teamSizes(int teams) {
    int[] sizes = new int[teams];
    if (teams == 0) {
      // Asked for at every join.
      return sizes;
    }
    whoIsIn()
        .filter(player -> player.team() >= 1 && player.team() <= teams)
        .forEach(player -> sizes[player.team() - 1]++);
    return sizes;
  }
}
