package riffle.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetAddress;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import riffle.account.FailedGuesses;
import riffle.api.v1.ReviewRequestOrBuilder;
import riffle.game.ReviewKey;
import riffle.results.GameResult;
import riffle.results.GameResult.Ranked;
import riffle.results.ResultStore;

/**
 * Shows a player their own answers when the game is over. Who has the key is that player; nobody
 * signs in.
 */
public final class Reviews {
  static final Pattern GAME_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

  private final ResultStore results;
  private final FailedGuesses guesses;

  public Reviews(ResultStore results, FailedGuesses guesses) {
    this.results = results;
    this.guesses = guesses;
  }

  Answer answer(ReviewRequestOrBuilder request, InetAddress from) {
    if (!guesses.mayGuess(from)) {
      return Answer.problem(
              HttpResponseStatus.TOO_MANY_REQUESTS,
              "Too many wrong links to a review came from this address; try again later.")
          .with(HttpHeaderNames.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    }
    GameResult result = find(request.getGameId());
    Ranked player = result == null ? null : result.reviewed(new ReviewKey(request.getKey()));
    if (result == null || player == null) {
      guesses.failed(from);
      // The same for both: whoever guesses learns of no game.
      return Answer.problem(
          HttpResponseStatus.NOT_FOUND,
          "Nothing is kept for this link; expected a game_id and a key as a player was given"
              + " them.");
    }
    return Answer.ok(ReviewMessages.review(result, player));
  }

  private @Nullable GameResult find(String gameId) {
    return GAME_ID.matcher(gameId).matches() ? results.find(gameId) : null;
  }
}
