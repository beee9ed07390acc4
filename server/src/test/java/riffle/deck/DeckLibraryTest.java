package riffle.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.Round;

class DeckLibraryTest {
  private final DeckLibrary library = DeckLibrary.starters();

  @Test
  void listsTheStarterDecksByTitle() {
    assertEquals(
        List.of(
            "Clean water: from the river to the tap",
            "How we hear",
            "Metastasis: how cancer spreads"),
        library.decks().stream().map(listed -> listed.deck().title()).toList());
    assertEquals(
        List.of("water", "how-we-hear", "metastasis"),
        library.decks().stream().map(ListedDeck::id).toList());
  }

  @Test
  void findsADeckByItsId() {
    assertEquals(
        Optional.of("How we hear"),
        library.find("how-we-hear").map(listed -> listed.deck().title()));
    assertEquals(Optional.empty(), library.find("How-We-Hear"));
    assertEquals(Optional.empty(), library.find("../decks/water"));
  }

  /** A jar cannot be listed, so there is an index; here, in a folder, it can be checked. */
  @Test
  void theIndexNamesEveryDeckOfTheFolder() throws IOException, URISyntaxException {
    URI index = Objects.requireNonNull(DeckLibrary.class.getResource("/decks/water.yaml")).toURI();
    Path folder = Objects.requireNonNull(Path.of(index).getParent());
    try (var files = Files.list(folder)) {
      List<String> decks =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.txt"))
              .sorted()
              .toList();
      List<String> named =
          Files.readString(folder.resolve("index.txt"), UTF_8)
              .lines()
              .map(id -> id + ".yaml")
              .toList();
      assertEquals(named, decks);
    }
  }

  @Test
  void aBrokenDeckStopsTheStartWithAllItsProblems() {
    Exception e =
        assertThrows(IllegalStateException.class, () -> DeckLibrary.in("/decks/broken-library"));

    assertEquals(
        """
        Broken starter decks:
        one.yaml, round 1, answer: missing, expected true or false
        two.yaml, title: missing, expected text of at most 120 characters
        two.yaml, rounds: 0 rounds, expected 1 to 100\
        """,
        e.getMessage());
  }

  @Test
  void aMissingDeckStopsTheStart() {
    Exception e =
        assertThrows(IllegalStateException.class, () -> DeckLibrary.in("/decks/no-library"));

    assertEquals("No /decks/no-library/index.txt on the class path", e.getMessage());
  }

  /** Preview, open time and 15 s of talk a round, in whole minutes, rounded up. */
  @Test
  void estimatesTheMinutesOfAGame() {
    assertEquals(1, new ListedDeck("a", deckOf(5_000, 40_000)).minutes());
    assertEquals(2, new ListedDeck("b", deckOf(5_000, 40_001)).minutes());
    assertEquals(3, new ListedDeck("c", deckOf(0, 3 * 60_000 - 15_000)).minutes());
  }

  private static Deck deckOf(int previewMillis, int limitMillis) {
    var brief = new Round.Brief("Tea?", "", previewMillis, limitMillis, 1_000);
    var options = List.of(new ChoiceRound.Option("Yes", true), new ChoiceRound.Option("No", false));
    return new Deck("Tea", "en", "", 25, List.of(new ChoiceRound(brief, options, false, true)));
  }
}
