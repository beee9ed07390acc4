package riffle.deck;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.ChoiceRound;
import riffle.game.ChoiceRound.Option;
import riffle.game.Deck;
import riffle.game.FlowRound;
import riffle.game.FlowRound.Item;
import riffle.game.Round;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.TypedRound;

/** What a class is owed by the decks that come with the server. */
class StarterDecksTest {
  /** Words that would say where an item belongs. */
  private static final Pattern ORDER_WORDS =
      Pattern.compile(
          "\\b(first|second|third|fourth|fifth|last|finally?|then|next|after(wards?)?|before"
              + "|begins?|starts?|ends?|finish(es)?|earlier|later|previous|following|steps?)\\b");

  private static final int MAX_OPTION_CHARS = 60;
  private static final int MAX_PICTURE_BYTES = 20_000;

  private static DeckLibrary library() {
    return DeckLibrary.starters();
  }

  static List<ListedDeck> starters() {
    return library().decks();
  }

  @Test
  void metastasisIsTheFlowOfTheOriginal() {
    FlowRound flow = flows(metastasis()).findFirst().orElseThrow();

    assertEquals(
        List.of(
            "The secretion of matrix metalloproteinases (MMPs)",
            "Break down the extracellular matrix (ECM)",
            "Invasion of blood vessels",
            "lymphocyte escape",
            "leakage from blood vessels"),
        flow.steps().stream().map(Item::label).toList());
    assertEquals(
        List.of("increased apoptosis"), flow.distractors().stream().map(Item::label).toList());
  }

  @Test
  void metastasisHasTheFlowSecondAndADozenQuestionsOfEveryKind() {
    Deck deck = metastasis();

    assertTrue(deck.round(1) instanceof ChoiceRound);
    assertTrue(deck.round(2) instanceof FlowRound);
    assertTrue(choices(deck).count() >= 12);
    assertTrue(choices(deck).anyMatch(ChoiceRound::several));
    assertTrue(choices(deck).anyMatch(StarterDecksTest::isTrueOrFalse));
    assertTrue(choices(deck).anyMatch(choice -> !choice.several() && !isTrueOrFalse(choice)));
    assertTrue(deck.credit().contains("CancerQuest"));
  }

  @Test
  void oneDeckHasSevenStepsAndTwoDistractors() {
    assertTrue(
        starters().stream()
            .flatMap(listed -> flows(listed.deck()))
            .anyMatch(flow -> flow.boxes() == 7 && flow.distractors().size() == 2));
  }

  @ParameterizedTest
  @MethodSource("starters")
  void everyDeckMixesAFlowWithQuestions(ListedDeck listed) {
    assertEquals(1, flows(listed.deck()).count());
    assertTrue(choices(listed.deck()).count() >= 5);
    assertTrue(choices(listed.deck()).anyMatch(ChoiceRound::several));
    assertTrue(choices(listed.deck()).anyMatch(StarterDecksTest::isTrueOrFalse));
    assertFalse(listed.deck().credit().isEmpty());
  }

  @Test
  void togetherTheyShowEveryKindOfRound() {
    Set<Class<?>> kinds =
        starters().stream()
            .flatMap(listed -> listed.deck().rounds().stream())
            .map(Round::getClass)
            .collect(toSet());

    assertEquals(Set.of(Round.class.getPermittedSubclasses()), kinds);
  }

  @Test
  void oneDeckHasSettingsOfItsOwn() {
    Settings settings = Objects.requireNonNull(library().deck("how-we-hear")).settings();

    assertTrue(settings.points().streaks());
    assertEquals(3 * 24 * 60, settings.pace().openMinutes());
  }

  @Test
  void picturesAreSmallAndSayWhatIsToBeSeen() {
    DeckLibrary library = library();
    List<Round.Image> images =
        library.decks().stream()
            .flatMap(listed -> listed.deck().rounds().stream())
            .flatMap(round -> Stream.ofNullable(round.brief().image()))
            .toList();

    assertFalse(images.isEmpty());
    for (Round.Image image : images) {
      assertTrue(library.pictures().find(image.name()).orElseThrow().size() < MAX_PICTURE_BYTES);
      assertFalse(image.alt().isEmpty());
    }
  }

  /** A misspelling is taken, another part of the ear is not. */
  @Test
  void theTypedRoundTakesWhatAStudentWouldWrite() {
    TypedRound round =
        library().decks().stream()
            .flatMap(listed -> listed.deck().rounds().stream())
            .filter(TypedRound.class::isInstance)
            .map(TypedRound.class::cast)
            .findFirst()
            .orElseThrow();

    for (String right : List.of("cochlea", " the Cochlea", "COHLEA", "coclea")) {
      assertTrue(round.wording().accepts(right), right);
    }
    for (String wrong : List.of("eardrum", "snail", "cochlear nerve", "")) {
      assertFalse(round.wording().accepts(wrong), wrong);
    }
  }

  @ParameterizedTest
  @MethodSource("starters")
  void everyRoundExplainsItself(ListedDeck listed) {
    for (Round round : listed.deck().rounds()) {
      if (round instanceof SlideRound slide) {
        assertFalse(slide.text().isEmpty(), slide.brief().prompt());
        continue;
      }
      assertFalse(round.brief().explanation().isEmpty(), round.brief().prompt());
    }
  }

  @ParameterizedTest
  @MethodSource("starters")
  void noPromptComesTwice(ListedDeck listed) {
    List<String> prompts =
        listed.deck().rounds().stream().map(round -> round.brief().prompt()).toList();
    assertEquals(prompts.size(), Set.copyOf(prompts).size());
  }

  @ParameterizedTest
  @MethodSource("starters")
  void noDescriptionSaysWhereAnItemBelongs(ListedDeck listed) {
    for (Item item : items(listed.deck())) {
      String description = item.description().toLowerCase(Locale.ROOT);
      assertFalse(ORDER_WORDS.matcher(description).find(), item.description());
      for (Item other : items(listed.deck())) {
        assertFalse(
            description.contains(other.label().toLowerCase(Locale.ROOT)), item.description());
      }
      assertFalse(item.learnMoreUrl().isEmpty(), item.label());
    }
  }

  /** Students soon find out where the right option tends to be the longest one. */
  @ParameterizedTest
  @MethodSource("starters")
  void lengthDoesNotGiveTheRightOptionAway(ListedDeck listed) {
    List<ChoiceRound> questions =
        choices(listed.deck())
            .filter(choice -> !choice.several() && !isTrueOrFalse(choice))
            .toList();
    long rightIsLongest =
        questions.stream().filter(choice -> longest(choice, true) > longest(choice, false)).count();

    assertTrue(rightIsLongest * 2 <= questions.size(), rightIsLongest + " of " + questions.size());
  }

  private static int longest(ChoiceRound choice, boolean right) {
    return choice.options().stream()
        .filter(option -> option.right() == right)
        .mapToInt(option -> option.label().length())
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("starters")
  void optionsFitOnAPhone(ListedDeck listed) {
    choices(listed.deck())
        .flatMap(choice -> choice.options().stream())
        .map(Option::label)
        .forEach(label -> assertTrue(label.length() <= MAX_OPTION_CHARS, label));
  }

  /** Neither "true" nor "false" is always right. */
  @Test
  void someStatementsAreTrueAndSomeAreFalse() {
    Set<Boolean> answers =
        choices(metastasis())
            .filter(StarterDecksTest::isTrueOrFalse)
            .map(choice -> choice.options().getFirst().right())
            .collect(toSet());

    assertEquals(Set.of(true, false), answers);
  }

  private static Deck metastasis() {
    return library().find("metastasis").orElseThrow().deck();
  }

  private static boolean isTrueOrFalse(ChoiceRound choice) {
    return choice.options().getFirst().label().equals("True");
  }

  private static Stream<FlowRound> flows(Deck deck) {
    return deck.rounds().stream().filter(FlowRound.class::isInstance).map(FlowRound.class::cast);
  }

  private static Stream<ChoiceRound> choices(Deck deck) {
    return deck.rounds().stream()
        .filter(ChoiceRound.class::isInstance)
        .map(ChoiceRound.class::cast);
  }

  private static List<Item> items(Deck deck) {
    return flows(deck)
        .flatMap(flow -> Stream.concat(flow.steps().stream(), flow.distractors().stream()))
        .toList();
  }
}
