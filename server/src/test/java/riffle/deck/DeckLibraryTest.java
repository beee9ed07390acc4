package riffle.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.deck.format.DeckFile;
import riffle.deck.format.Picture;
import riffle.deck.format.PictureFiles;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.Mode;
import riffle.game.Round;
import riffle.game.Settings;
import riffle.game.SlideRound;

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
    URI deck = Objects.requireNonNull(DeckLibrary.class.getResource("/decks/water.yaml")).toURI();
    Path folder = Objects.requireNonNull(Path.of(deck).getParent());
    try (var files = Files.list(folder)) {
      List<String> decks =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
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

  /** Every file of the folder is one that is served. */
  @Test
  void theFolderHoldsNothingElseButPicturesThatAreShown() throws IOException, URISyntaxException {
    URI deck = Objects.requireNonNull(DeckLibrary.class.getResource("/decks/water.yaml")).toURI();
    Path starters = Objects.requireNonNull(Path.of(deck).getParent());
    try (var files = Files.list(starters)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".yaml") && !name.equals("index.txt")) {
          Picture picture = Picture.of(Files.readAllBytes(file));
          assertNotNull(picture, name);
          assertTrue(library.pictures().find(picture.name()).isPresent(), name);
        }
      }
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

  // Decks of one's own.

  @TempDir Path folder;

  private static final String TEA =
      """
      riffle: 1
      title: All about tea
      language: en
      rounds: [{slide: Tea, image: pot.png, image-alt: A pot}]
      """;

  @Test
  void decksOfTheFolderStandBesideTheStarters() throws IOException {
    Files.writeString(folder.resolve("tea.yaml"), TEA);
    Files.write(folder.resolve("pot.png"), PictureFiles.png(9, 9));
    Files.writeString(folder.resolve("notes.txt"), "not a deck");
    Files.writeString(folder.resolve(".tea.yaml"), "hidden by an editor");

    DeckLibrary library = DeckLibrary.startersAnd(folder);

    assertEquals(List.of(), library.problems());
    assertEquals(
        List.of("tea", "water", "how-we-hear", "metastasis"),
        library.decks().stream().map(ListedDeck::id).toList());
    Deck tea = Objects.requireNonNull(library.deck("tea"));
    var image = Objects.requireNonNull(tea.round(1).brief().image());
    assertEquals("image/png", library.pictures().find(image.name()).orElseThrow().contentType());
    assertTrue(library.pictures().find("pot.png").isEmpty());
  }

  @Test
  void aDeckOfTheFolderTakesThePlaceOfAStarter() throws IOException {
    Files.writeString(
        folder.resolve("water.yaml"), TEA.replace(", image: pot.png, image-alt: A pot", ""));

    DeckLibrary library = DeckLibrary.startersAnd(folder);

    assertEquals(3, library.decks().size());
    assertEquals("All about tea", Objects.requireNonNull(library.deck("water")).title());
  }

  @Test
  void aBrokenDeckOfTheFolderIsLeftOutAndTold() throws IOException {
    Files.writeString(folder.resolve("tea.yaml"), TEA);
    Files.writeString(folder.resolve("te a\u202E.yaml"), TEA);
    Files.createDirectory(folder.resolve("cup.yaml"));
    Files.write(folder.resolve("big.yaml"), new byte[DeckFile.MAX_BYTES + 2]);

    DeckLibrary library = DeckLibrary.startersAnd(folder);

    assertEquals(
        List.of(
            "big.yaml: too large, expected at most 1048576 bytes",
            "cup.yaml: no plain file, expected a deck",
            "te a?.yaml: the name of a deck's file has letters a to z, digits and dashes, at most"
                + " 64",
            "tea.yaml, round 1, image: \"pot.png\" is no file beside the deck, expected PNG, JPEG,"
                + " WebP or GIF"),
        library.problems());
    assertEquals(3, library.decks().size());
  }

  /** A link in the folder could lead to any file of the machine. */
  @Test
  void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path picture = Files.write(elsewhere.resolve("pot.png"), PictureFiles.png(9, 9));
    Path deck = Files.writeString(elsewhere.resolve("secret.yaml"), TEA);
    Files.createSymbolicLink(folder.resolve("pot.png"), picture);
    Files.createSymbolicLink(folder.resolve("secret.yaml"), deck);
    Files.writeString(folder.resolve("tea.yaml"), TEA);

    DeckLibrary library = DeckLibrary.startersAnd(folder);

    assertEquals(
        List.of(
            "secret.yaml: no plain file, expected a deck",
            "tea.yaml, round 1, image: \"pot.png\" is no file beside the deck, expected PNG, JPEG,"
                + " WebP or GIF"),
        library.problems());
  }

  @Test
  void aFolderThatIsNotThereHoldsNoDecks() {
    DeckLibrary library = DeckLibrary.startersAnd(folder.resolve("decks"));

    assertEquals(3, library.decks().size());
    assertEquals(List.of(), library.problems());
  }

  @Test
  void picturesAreTakenAllOrNoneAndEqualOnesOnce() {
    Picture pot = Picture.of(PictureFiles.png(9, 9));
    Picture cup = Picture.of(PictureFiles.png(8, 8));
    Picture again = Picture.of(PictureFiles.png(9, 9));
    assertNotNull(pot);
    assertNotNull(cup);
    assertNotNull(again);
    Pictures pictures = new Pictures(pot.size() + cup.size() - 1);

    assertFalse(pictures.add(List.of(pot, cup)));
    assertTrue(pictures.find(pot.name()).isEmpty());
    assertTrue(pictures.add(List.of(pot)));
    assertTrue(pictures.add(List.of(again)));
    assertFalse(pictures.add(List.of(cup)));
    assertEquals(Optional.of(pot), pictures.find(again.name()));
  }

  // How long a game takes.

  /** Preview, open time and 15 s of talk a round, in whole minutes, rounded up. */
  @Test
  void estimatesTheMinutesOfAGame() {
    assertEquals(1, minutes(Settings.USUAL, question(5_000, 40_000)));
    assertEquals(2, minutes(Settings.USUAL, question(5_000, 40_001)));
    assertEquals(3, minutes(Settings.USUAL, question(0, 3 * 60_000 - 15_000)));
  }

  @Test
  void countsAMinuteForARoundWithoutALimit() {
    assertEquals(1, minutes(Settings.USUAL, slide(0)));
    assertEquals(2, minutes(Settings.USUAL, slide(0), slide(60_000)));
    assertEquals(2, minutes(Settings.USUAL, question(0, 0)));
    assertEquals(2, minutes(timePercent(0), slide(10_000), slide(10_000)));
  }

  @Test
  void theDecksOwnSettingsStretchTheTime() {
    assertEquals(2, minutes(timePercent(100), slide(120_000)));
    assertEquals(3, minutes(timePercent(150), slide(120_000)));
  }

  private static int minutes(Settings settings, Round... rounds) {
    return new ListedDeck("a", new Deck("Tea", "en", "", settings, List.of(rounds))).minutes();
  }

  private static Settings timePercent(int percent) {
    Settings usual = Settings.USUAL;
    var pace = new Settings.Pace(Mode.LIVE, 60, percent, false, 0);
    return new Settings(pace, usual.points(), usual.teams(), usual.door(), false, false);
  }

  private static Round question(int previewMillis, int limitMillis) {
    var brief = new Round.Brief("Tea?", null, "", previewMillis, limitMillis, 1_000);
    var options = List.of(new ChoiceRound.Option("Yes", true), new ChoiceRound.Option("No", false));
    return new ChoiceRound(brief, options, ChoiceRound.Picking.ONE, true);
  }

  private static Round slide(int limitMillis) {
    return new SlideRound(new Round.Brief("Tea", null, "", 0, limitMillis, 0), "");
  }
}
