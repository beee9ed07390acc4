package riffle.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.GameEvent;
import riffle.game.Round;
import riffle.game.Score;
import riffle.results.GameResult.PlayedRound;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.RoundScore;

/** Folds the events of one room into the result of its game. Belongs to the room's loop. */
final class ResultFold {
  private final Deck deck;

  /** By player number, from 1. */
  private final List<String> aliases = new ArrayList<>();

  private final List<PlayedRound> rounds = new ArrayList<>();

  /** By round, then by player; who came later is not in it. */
  private final List<List<Score>> scores = new ArrayList<>();

  private String gameId = "";
  private long startedAtMillis;
  private @Nullable Long endedAtMillis;

  ResultFold(Deck deck) {
    this.deck = deck;
  }

  void apply(GameEvent event) {
    switch (event) {
      case GameEvent.PlayerJoined joined -> aliases.add(joined.alias());
      case GameEvent.GameStarted started -> start(started);
      case GameEvent.RoundClosed closed -> {
        Round.Brief brief = deck.round(closed.round()).brief();
        rounds.add(new PlayedRound(closed.round(), brief.prompt(), brief.points()));
        scores.add(closed.scores());
      }
      case GameEvent.GameEnded ended -> endedAtMillis = ended.atMillis();
      case GameEvent.RoundPreviewed _,
          GameEvent.RoundOpened _,
          GameEvent.DeadlineMoved _,
          GameEvent.CardsPlaced _,
          GameEvent.BoxesChecked _,
          GameEvent.ChoiceSubmitted _,
          GameEvent.RoundSkipped _,
          GameEvent.StandingsShown _ -> {}
    }
  }

  /** A room may play again: its players stay. */
  private void start(GameEvent.GameStarted started) {
    gameId = started.gameId();
    startedAtMillis = started.atMillis();
    endedAtMillis = null;
    rounds.clear();
    scores.clear();
  }

  /** Null before the first round is closed: such a game leaves nothing. */
  @Nullable GameResult result() {
    if (rounds.isEmpty()) {
      return null;
    }
    var players = new ArrayList<PlayerResult>(aliases.size());
    for (int player = 0; player < aliases.size(); player++) {
      players.add(new PlayerResult(aliases.get(player), scoresOf(player)));
    }
    return new GameResult(
        gameId, deck.title(), deck.language(), startedAtMillis, endedAtMillis, rounds, players);
  }

  private List<RoundScore> scoresOf(int player) {
    return scores.stream()
        .map(round -> player < round.size() ? roundScore(round.get(player)) : RoundScore.ABSENT)
        .toList();
  }

  private static RoundScore roundScore(Score score) {
    return new RoundScore(
        true, score.answered(), score.right(), score.of(), score.accuracy(), score.points());
  }
}
