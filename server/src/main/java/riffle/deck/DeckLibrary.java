package riffle.deck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import riffle.deck.format.DeckFile;
import riffle.deck.format.YamlDeck;
import riffle.game.Deck;

/** The decks that come with the server. */
public final class DeckLibrary {
  private static final String STARTERS = "/decks";
  private static final String EXTENSION = ".yaml";

  private final List<ListedDeck> decks;

  private DeckLibrary(List<ListedDeck> decks) {
    this.decks = decks;
  }

  /**
   * Reads the starter decks from the class path.
   *
   * @throws IllegalStateException if one of them is missing or broken; the message names every
   *     problem in all of them
   */
  public static DeckLibrary starters() {
    return in(STARTERS);
  }

  /** Reads the decks of a folder of the class path, which a jar cannot list: so it has an index. */
  static DeckLibrary in(String folder) {
    List<ListedDeck> decks = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    String index = new String(resource(folder + "/index.txt"), StandardCharsets.UTF_8);
    for (String id : index.lines().toList()) {
      String file = id + EXTENSION;
      switch (YamlDeck.read(file, resource(folder + "/" + file))) {
        case DeckFile.Valid(var deck) -> decks.add(new ListedDeck(id, deck));
        case DeckFile.Broken problems -> broken.add(problems.message());
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("Broken starter decks:\n" + String.join("\n", broken));
    }
    decks.sort(
        Comparator.comparing((ListedDeck listed) -> listed.deck().title())
            .thenComparing(ListedDeck::id));
    return new DeckLibrary(List.copyOf(decks));
  }

  /** All decks, ordered by title. */
  public List<ListedDeck> decks() {
    return decks;
  }

  /** The deck of this id. */
  public Optional<ListedDeck> find(String id) {
    return decks.stream().filter(listed -> listed.id().equals(id)).findFirst();
  }

  /** The deck of this id; null where there is none. */
  public @Nullable Deck deck(String id) {
    return find(id).map(ListedDeck::deck).orElse(null);
  }

  private static byte[] resource(String path) {
    try (InputStream in = DeckLibrary.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No " + path + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
