package riffle.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.TextFormat;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riffle.account.FailedGuesses;
import riffle.api.v1.Review;
import riffle.api.v1.ReviewKind;
import riffle.api.v1.ReviewRequest;
import riffle.api.v1.ReviewRound;
import riffle.results.GameResult;
import riffle.results.ResultStore;
import riffle.results.Samples;

/** What the key of a review opens, and what it does not. */
class ReviewsTest {
  private static final InetAddress HOME = InetAddress.ofLiteral("203.0.113.7");
  private static final InetAddress OTHER = InetAddress.ofLiteral("203.0.113.8");

  private final Reviews reviews =
      new Reviews(
          new Kept(List.of(Samples.withAnswers("g1"), Samples.ofTeams("g2"))),
          new FailedGuesses(3, Duration.ofMinutes(10)));

  private Answer ask(String gameId, String key) {
    return ask(gameId, key, HOME);
  }

  private Answer ask(String gameId, String key, InetAddress from) {
    return reviews.answer(ReviewRequest.newBuilder().setGameId(gameId).setKey(key).build(), from);
  }

  private Review opened(String key) {
    Answer answer = ask("g1", key);
    assertEquals(HttpResponseStatus.OK, answer.status());
    return assertInstanceOf(
        Review.class, assertInstanceOf(Answer.Proto.class, answer.body()).message());
  }

  // What it opens.

  @Test
  void theKeyOpensOnesOwn() throws TextFormat.ParseException {
    Review review = opened(Samples.ADAS_KEY);

    assertEquals("Ada", review.getAlias());
    assertEquals(2_700, review.getPoints());
    assertEquals(3, review.getAllRight());
    assertEquals(
        TextFormat.parse(
            """
            number: 1 kind: REVIEW_KIND_FLOW prompt: 'Order?' answered: true right: 2 of: 2
            all_right: true points: 1000 answer_ms: 1500 checks: 1 explanation: 'Water falls.'
            steps { label: 'Cloud' box: 1 had_in: 1 description: 'It floats.' }
            steps {
              label: 'Rain' box: 2 had_in: 2 description: 'It falls.'
              learn_more_url: 'https://x.org/rain'
            }
            steps { label: 'Stone' description: 'It lies.' }
            """,
            ReviewRound.class),
        review.getRounds(0));
    assertEquals(
        TextFormat.parse(
            """
            number: 2 kind: REVIEW_KIND_CHOICE_ONE prompt: 'Which?' answered: true right: 1 of: 1
            all_right: true points: 900 answer_ms: 2500
            options { label: 'Salt' } options { label: 'Sweet' right: true picked: true }
            """,
            ReviewRound.class),
        review.getRounds(1));
    assertEquals(
        TextFormat.parse(
            """
            number: 4 kind: REVIEW_KIND_NUMBER prompt: 'How much?' answered: true right: 1 of: 1
            all_right: true points: 800 answer_ms: 3500 text: '71,2'
            accepted: '71' tolerance: '0.5' unit: '%'
            """,
            ReviewRound.class),
        review.getRounds(2));
  }

  @Test
  void everyStepTellsWhereItWasAndWhereItBelongs() throws TextFormat.ParseException {
    assertEquals(
        TextFormat.parse(
            """
            number: 1 kind: REVIEW_KIND_FLOW prompt: 'Order?' answered: true of: 2
            answer_ms: 9000 checks: 3 explanation: 'Water falls.'
            steps { label: 'Cloud' box: 1 description: 'It floats.' }
            steps {
              label: 'Rain' box: 2 description: 'It falls.' learn_more_url: 'https://x.org/rain'
            }
            steps { label: 'Stone' had_in: 1 description: 'It lies.' }
            """,
            ReviewRound.class),
        opened("b0").getRounds(0));
  }

  @Test
  void whoSentNothingSeesWhatWasRight() {
    ReviewRound silent = opened("b0").getRounds(1);
    assertFalse(silent.getAnswered());
    assertTrue(silent.getOptions(1).getRight());
    ReviewRound late = opened("c0").getRounds(2);
    assertEquals(List.of("71"), late.getAcceptedList());
    assertEquals(0, late.getOf());
  }

  @Test
  void hiddenRanksAreNotTold() {
    assertEquals(0, opened(Samples.ADAS_KEY).getRank());
  }

  @Test
  void nothingOfOthersIsInIt() {
    String text = opened("b0").toString();
    for (String others : List.of("Ada", "Okafor", "Cy", "71,2", "=1+1")) {
      assertFalse(text.contains(others), others);
    }
  }

  /** A server that kept no answers also gave no keys; but what is there is shown all the same. */
  @Test
  void anOldRoundHasItsPromptAndItsPoints() {
    GameResult old = Samples.ofTeams("g2");
    Review review = ReviewMessages.review(old, old.leaderboard().getFirst());
    assertEquals(1, review.getRank());
    assertEquals(ReviewKind.REVIEW_KIND_UNSPECIFIED, review.getRounds(0).getKind());
    assertEquals(900, review.getRounds(0).getPoints());
    assertTrue(review.getRounds(1).getUnscored());
  }

  // What it does not.

  @Test
  void aWrongKeyAndAWrongGameAreToldTheSame() {
    Answer key = ask("g1", "wrong");
    assertEquals(HttpResponseStatus.NOT_FOUND, key.status());
    assertEquals(key, ask("g2", Samples.ADAS_KEY), "the key of another game");
  }

  @Test
  void noKeyOpensAResultOfBeforeTheEnd() {
    assertEquals(HttpResponseStatus.NOT_FOUND, ask("g2", "").status());
  }

  @Test
  void oddIdsAreNotLookedFor() {
    assertEquals(HttpResponseStatus.NOT_FOUND, ask("../g1", Samples.ADAS_KEY).status());
    assertEquals(HttpResponseStatus.NOT_FOUND, ask("", "").status());
  }

  @Test
  void guessesAreLimitedForEachAddress() {
    opened(Samples.ADAS_KEY);
    for (int guess = 1; guess <= 3; guess++) {
      assertEquals(HttpResponseStatus.NOT_FOUND, ask("g1", "wrong" + guess).status());
    }
    Answer refused = ask("g1", Samples.ADAS_KEY);
    assertEquals(HttpResponseStatus.TOO_MANY_REQUESTS, refused.status());
    assertEquals("600", refused.headers().get("retry-after"));
    assertEquals(HttpResponseStatus.OK, ask("g1", Samples.ADAS_KEY, OTHER).status());
  }

  /** A store that finds, and nothing else. */
  private record Kept(List<GameResult> results) implements ResultStore {
    @Override
    public void save(GameResult result) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Summary> newest(int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable GameResult find(String gameId) {
      return results.stream()
          .filter(result -> result.gameId().equals(gameId))
          .findFirst()
          .orElse(null);
    }

    @Override
    public int deleteStartedBefore(long millis) {
      throw new UnsupportedOperationException();
    }
  }
}
