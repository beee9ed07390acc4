package riffle.game;

/**
 * Somebody who has joined.
 *
 * @param rosterName who the host says it is; for the host and the report only; empty for nobody
 * @param team from 1; 0 for none
 */
public record Player(
    PlayerId id, String alias, String rosterName, Status status, int team, TimeAllowance time) {

  /** Whether a player takes part. */
  public enum Status {
    /** The host has not said yes yet. */
    WAITING,
    IN,
    /** Sent away, for good. */
    REMOVED,
  }

  public boolean isIn() {
    return status == Status.IN;
  }

  Player renamed(String to) {
    return new Player(id, to, rosterName, status, team, time);
  }

  Player named(String onRoster) {
    return new Player(id, alias, onRoster, status, team, time);
  }

  Player with(Status now) {
    return new Player(id, alias, rosterName, now, team, time);
  }

  Player inTeam(int now) {
    return new Player(id, alias, rosterName, status, now, time);
  }

  Player with(TimeAllowance now) {
    return new Player(id, alias, rosterName, status, team, now);
  }
}
