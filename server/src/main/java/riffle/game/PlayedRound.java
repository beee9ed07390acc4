package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A round that counts, and what came of it for each player. Only its game writes it. */
public final class PlayedRound {
  private final int number;
  private final Deal deal;

  /** By player: the first is player 1's. Null for who was not in the round. */
  private final List<@Nullable Outcome> outcomes = new ArrayList<>();

  PlayedRound(int number, Deal deal) {
    this.number = number;
    this.deal = deal;
  }

  /**
   * What came of the round for one player.
   *
   * @param answer null where nothing was said
   */
  public record Outcome(@Nullable Answer answer, Score score) {}

  void put(PlayerId player, @Nullable Outcome outcome) {
    while (outcomes.size() < player.number()) {
      outcomes.add(null);
    }
    outcomes.set(player.number() - 1, outcome);
  }

  /** The round's number in the deck, from 1. */
  public int number() {
    return number;
  }

  public Deal deal() {
    return deal;
  }

  /** Null for a player who was not in the round. */
  public @Nullable Outcome outcome(PlayerId player) {
    return player.number() <= outcomes.size() ? outcomes.get(player.number() - 1) : null;
  }

  /** Null for a player who was not in the round. */
  public @Nullable Score score(PlayerId player) {
    Outcome outcome = outcome(player);
    return outcome == null ? null : outcome.score();
  }

  /** 0 for a player who was not in the round. */
  int points(PlayerId player) {
    Score score = score(player);
    return score == null ? 0 : score.points();
  }

  /** Of those who were in the round, in the order of joining. */
  public Stream<Score> scores() {
    return outcomes.stream().flatMap(Stream::ofNullable).map(Outcome::score);
  }

  /** All that were given, in the order of joining. */
  public Stream<Answer> answers() {
    return outcomes.stream()
        .flatMap(Stream::ofNullable)
        .flatMap(outcome -> Stream.ofNullable(outcome.answer()));
  }

  /** How many were in the round. */
  public int players() {
    return (int) scores().count();
  }

  /** How many of them had everything right. */
  public int allRight() {
    return (int) scores().filter(Score::allRight).count();
  }

  /** The mean accuracy of the class, 0 to 100. */
  public int classPercent() {
    return Score.meanPercent(scores());
  }
}
