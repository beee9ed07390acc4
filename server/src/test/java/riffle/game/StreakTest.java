package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right answers in a row earn more, where that was chosen. */
class StreakTest {
  private static final Settings STREAKS = Chosen.usual().streaks().settings();

  private static Round round(String kind) {
    return switch (kind) {
      case "poll" -> Decks.poll("right", "wrong");
      case "slide" -> Decks.slide();
      case "zero" -> Decks.choice(Decks.brief(0, Decks.LIMIT_MILLIS, 0), "*right", "wrong");
      default -> Decks.choice("*right", "wrong");
    };
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "q q q q q q q q, r r r r r r r r, 1000 1100 1200 1300 1400 1500 1500 1500",
    "q q q q q, r w r r r, 1000 0 1000 1100 1200",
    "q q q, r - r, 1000 0 1000",
    "q q, w r, 0 1000",
    "q poll q, r r r, 1000 0 1100",
    "q poll q, r - r, 1000 0 1100",
    "q slide q, r - r, 1000 1100",
    "q zero q, r r r, 1000 0 1100",
    "q zero q, r w r, 1000 0 1100",
    "q skip q, r w r, 1000 1100",
    "zero q, r r, 0 1000",
  })
  void aWrongAnswerEndsAStreakAndWhatEarnsNothingDoesNot(
      String kinds, String answers, String points) {
    String[] kind = kinds.split(" ");
    Playing game =
        Playing.started(STREAKS, Arrays.stream(kind).map(StreakTest::round).toArray(Round[]::new));
    for (int index = 0; index < kind.length; index++) {
      switch (answers.split(" ", -1)[index]) {
        case "r" -> game.submits(0, ANA, 1);
        case "w" -> game.submits(0, ANA, 2);
        default -> {}
      }
      if (kind[index].equals("skip")) {
        game.skips(0);
      } else {
        leaveFor(game, index + 2);
      }
    }

    List<String> earned = new ArrayList<>();
    game.state()
        .played()
        .forEach(round -> earned.add("" + game.score(ANA, round.number()).points()));
    assertEquals(points, String.join(" ", earned));
  }

  /** Through the reveal and the standings, where there are such. */
  private static void leaveFor(Playing game, int round) {
    do {
      game.advances(0);
    } while (game.state().endedAtMillis() == null && game.state().roundNumber() != round);
  }

  private static Playing threeQuestions() {
    return Playing.started(STREAKS, round("q"), round("q"), round("q"));
  }

  @Test
  void theBonusIsOfWhatTimeHasLeft() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    leaveFor(game, 2);

    game.submits(20_000, ANA, 1);
    game.advances(20_000);

    assertEquals(
        new Score(true, 1, 1, new Fraction(1, 1), 20_000, 1_000, 250, 0, 75, 2), game.score(ANA));
    assertEquals(1_825, game.points(ANA));
  }

  @Test
  void withoutTheSettingNothingIsAdded() {
    Playing game = Playing.started(round("q"), round("q"));
    game.submits(0, ANA, 1);
    leaveFor(game, 2);
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(2_000, game.points(ANA));
    assertEquals(0, game.state().streak(ANA));
  }

  @Test
  void eachPlayerHasAStreakOfTheirOwn() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 2);
    leaveFor(game, 2);
    game.joins(0, "Cem");
    for (PlayerId player : List.of(ANA, BEN, CEM)) {
      game.submits(0, player, 1);
    }
    game.advances(0);

    assertEquals(
        List.of(2, 1, 1), game.state().played().getLast().scores().map(Score::streak).toList());
    assertEquals(2, game.state().streak(ANA));
  }

  @Test
  void aRevoteCountsTheStreakAnewFromBeforeTheRound() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    leaveFor(game, 2);
    game.submits(0, ANA, 1);
    game.advances(0);
    assertEquals(2_100, game.points(ANA));

    game.reopens(0);
    game.submits(0, ANA, 2);
    game.advances(0);
    assertEquals(1_000, game.points(ANA));
    assertEquals(0, game.state().streak(ANA));

    game.reopens(0);
    game.submits(0, ANA, 1);
    game.advances(0);
    assertEquals(2_100, game.points(ANA));
    assertEquals(2, game.state().streak(ANA));

    leaveFor(game, 3);
    game.submits(0, ANA, 1);
    game.advances(0);
    assertEquals(3_300, game.points(ANA));
  }

  @Test
  void aRevoteOfTheFirstRoundBeginsAtNothing() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    game.advances(0);
    game.reopens(0);
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(1, game.score(ANA).streak());
    assertEquals(1_000, game.points(ANA));
  }

  @Test
  void aRoundThatIsPlayedAgainNeitherLengthensAStreakNorEndsIt() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 1);
    leaveFor(game, 2);
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 1);
    game.advances(0);

    for (int again : List.of(1, 1, 2)) {
      game.jumps(0, again);
      game.submits(0, ANA, 1);
      game.submits(0, BEN, 2);
      game.advances(0);
      assertEquals(2, game.score(ANA, again).streak());
      assertEquals(0, game.score(ANA, again).streakBonus());
    }
    assertEquals(2_000, game.points(ANA));
    assertEquals(0, game.points(BEN));

    game.reopens(0);
    game.submits(0, ANA, 2);
    game.advances(0);
    assertEquals(2, game.state().streak(ANA), "nor does a revote of it");

    leaveFor(game, 3);
    game.submits(0, ANA, 1);
    game.submits(0, BEN, 1);
    game.advances(0);
    assertEquals(1_000 + 1_200, game.points(ANA));
    assertEquals(1_200, game.points(BEN), "the third question is the third in a row");
  }

  @Test
  void aReplayThatIsLeftChangesNoStreak() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    game.advances(0);
    game.jumps(0, 1);
    game.submits(0, ANA, 1);
    game.jumps(0, 2);
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(2_100, game.points(ANA));
  }

  @Test
  void practiceHasNoStreaks() {
    Playing game = Playing.started(Chosen.from(STREAKS).practice().settings(), round("q"));
    for (int again = 1; again <= 2; again++) {
      game.opens(0, ANA, 1);
      game.submits(0, ANA, 1);
      assertEquals(1_000, game.score(ANA, 1).points());
      assertEquals(0, game.state().streak(ANA));
    }
  }

  @Test
  void atOnesOwnPaceAStreakGoesByTheOrderOfHandingIn() {
    Playing game =
        Playing.started(
            Chosen.from(STREAKS).selfPaced(10).settings(), round("q"), round("q"), round("q"));
    for (int round : List.of(3, 1, 2)) {
      game.opens(0, ANA, round);
      game.submits(0, ANA, 1);
    }
    game.opens(0, BEN, 1);
    game.submits(0, BEN, 1);

    assertEquals(1_000, game.score(ANA, 3).points());
    assertEquals(1_100, game.score(ANA, 1).points());
    assertEquals(1_200, game.score(ANA, 2).points());
    assertEquals(1_000, game.points(BEN));
  }

  @Test
  void theNextGameBeginsWithoutStreaks() {
    Playing game = threeQuestions();
    game.submits(0, ANA, 1);
    game.advances(0);
    game.ends(0);
    game.playsNext(0, game.state().deck());
    game.starts(0);
    game.submits(0, ANA, 1);
    game.advances(0);

    assertEquals(1_000, game.points(ANA));
  }
}
