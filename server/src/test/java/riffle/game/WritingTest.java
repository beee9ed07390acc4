package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Refusal.Reason.ALREADY_ANSWERED;
import static riffle.game.Refusal.Reason.BAD_ANSWER;
import static riffle.game.Refusal.Reason.OTHER_KIND;
import static riffle.game.Refusal.Reason.TOO_LATE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions whose answer is written: a few words, or a number. */
class WritingTest {
  private final Playing words = Playing.started(Decks.typed("Café au lait", "Latte"));
  private final Playing number = Playing.started(Decks.number("1000", "0.5"));

  @Test
  void theAnswerIsKeptAsItWasWrittenWithItsTime() {
    assertEquals(
        List.of(new GameEvent.TextSubmitted(ANA, 1, "cafe  au LAIT", 4_321)),
        words.writes(4_321, ANA, " cafe  au LAIT\n"));
    assertEquals(new Answer.Text("cafe  au LAIT", 4_321, true), words.state().answer(ANA));
    assertEquals(1, words.state().done());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Café au lait, 1000",
    "cafe au lait, 1000",
    "LATTE, 1000",
    "tea, 0",
    "Café, 0",
  })
  void anAcceptedAnswerIsRight(String text, int points) {
    words.writes(0, ANA, text);
    words.advances(0);

    assertEquals(points, words.points(ANA));
    assertEquals(points / 1_000, words.score(ANA).right());
    assertEquals(1, words.score(ANA).of());
    assertEquals(points == 1_000, words.score(ANA).allRight());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "1000; 1000",
        "1,000; 1000",
        "1000.0; 1000",
        "1000.5; 1000",
        "999.5; 1000",
        "1000.51; 0",
        "999.49; 0",
        "-1000; 0",
        "0; 0",
      })
  void aNumberWithinTheToleranceIsRight(String text, int points) {
    number.writes(0, ANA, text);
    number.advances(0);

    assertEquals(points, number.points(ANA));
  }

  @Test
  void whereTheCommaIsTheDecimalMarkItMeansOne() {
    NumberRound round = Decks.number("1", "0");
    Playing german =
        Playing.started(new NumberRound(round.brief(), round.value(), round.tolerance(), "", ','));
    german.writes(0, ANA, "1,000");
    german.writes(0, BEN, "1000");
    german.advances(0);

    assertEquals(1_000, german.points(ANA));
    assertEquals(0, german.points(BEN));
  }

  @Test
  void timeCountsAsEverywhere() {
    words.writes(10_000, ANA, "Latte");
    words.advances(10_000);

    assertEquals(875, words.points(ANA));
    assertEquals(new Score(false, 0, 1, Fraction.ZERO, 0, 0, 0, 0, 0, 0), words.score(BEN));
  }

  @Test
  void anAnswerIsSentOnce() {
    words.writes(0, ANA, "tea");

    assertEquals(ALREADY_ANSWERED, words.refuses(1, new Command.SubmitText(ANA, 1, "Latte")));
    assertEquals(TOO_LATE, words.refuses(20_001, new Command.SubmitText(BEN, 1, "Latte")));
  }

  @Test
  void anAnswerHasSomethingAndNotTooMuch() {
    for (String unfit : List.of("", " ", "\n\t", "x".repeat(101))) {
      assertEquals(BAD_ANSWER, words.refuses(0, new Command.SubmitText(ANA, 1, unfit)));
    }
    words.writes(0, ANA, " " + "x".repeat(100) + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "many", "1e3", "1/2", "1000 km", "--1", "1.2.3"})
  void aNumberCanBeRead(String text) {
    assertEquals(BAD_ANSWER, number.refuses(0, new Command.SubmitText(ANA, 1, text)));
  }

  @Test
  void aNumberIsShort() {
    assertEquals(BAD_ANSWER, number.refuses(0, new Command.SubmitText(ANA, 1, "1".repeat(31))));
    number.writes(0, ANA, "1".repeat(30));
  }

  // Each kind of round has its own kind of answer.

  static Stream<Arguments> rounds() {
    return Stream.of(
        Arguments.of(Decks.flow(3, 0), List.of("boxes", "check", "finish")),
        Arguments.of(Decks.choice("*a", "b"), List.of("picks")),
        Arguments.of(Decks.choice("*a", "*b", "c"), List.of("picks")),
        Arguments.of(Decks.typed("a"), List.of("text")),
        Arguments.of(Decks.number("42", "0"), List.of("text")),
        Arguments.of(Decks.poll("a", "b"), List.of("picks")),
        Arguments.of(Decks.slide(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void eachKindHasItsAnswers(Round round, List<String> answers) {
    for (String answer : List.of("boxes", "check", "finish", "picks", "text")) {
      Playing game = Playing.started(round);
      Command command =
          switch (answer) {
            case "boxes" -> new Command.PlaceCards(ANA, 1, List.of(1, 2, 3));
            case "check" -> new Command.CheckBoxes(ANA, 1, List.of(1, 2, 3));
            case "finish" -> new Command.Finish(ANA, 1);
            case "picks" -> new Command.SubmitChoice(ANA, 1, List.of(1));
            default -> new Command.SubmitText(ANA, 1, "42");
          };
      if (answers.contains(answer)) {
        game.does(0, command);
        assertEquals(
            answer.equals("boxes") ? 1 : answer.equals("check") ? 2 : 1, game.events().size() - 4);
      } else {
        assertEquals(OTHER_KIND, game.refuses(0, command), answer);
      }
    }
  }
}
