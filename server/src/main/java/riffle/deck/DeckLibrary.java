package riffle.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.deck.format.DeckFile;
import riffle.deck.format.DeckFolder;
import riffle.deck.format.YamlDeck;
import riffle.game.Deck;

/** The decks that come with the server, and those of the one who runs it. */
public final class DeckLibrary {
  /** More files than these are not looked at. */
  static final int MAX_OWN_DECKS = 500;

  private static final String STARTERS = "/decks";
  private static final String INDEX = "index.txt";
  private static final String EXTENSION = ".yaml";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Map<String, ListedDeck> byId = new TreeMap<>();
  private final Pictures pictures = new Pictures(Pictures.MAX_BYTES);
  private final List<String> problems = new ArrayList<>();

  private DeckLibrary() {}

  /**
   * Reads the starter decks from the class path.
   *
   * @throws IllegalStateException if one of them is missing or broken; the message names every
   *     problem in all of them
   */
  public static DeckLibrary starters() {
    return in(STARTERS);
  }

  /**
   * Reads the starter decks, and those of a folder, which take the place of starters of the same
   * name. One that is broken is left out, see {@link #problems}.
   *
   * @param folder may be missing
   * @throws IllegalStateException if a starter deck is missing or broken
   */
  public static DeckLibrary startersAnd(Path folder) {
    DeckLibrary library = starters();
    if (Files.isDirectory(folder)) {
      library.addAll(folder);
    }
    return library;
  }

  /** Reads the decks of a folder of the class path, which a jar cannot list: so it has an index. */
  static DeckLibrary in(String path) {
    DeckLibrary library = new DeckLibrary();
    DeckFolder folder = new ClassPathFolder(path);
    byte[] index = read(folder, INDEX);
    if (index == null) {
      throw new IllegalStateException("No " + path + "/" + INDEX + " on the class path");
    }
    for (String id : new String(index, StandardCharsets.UTF_8).lines().toList()) {
      library.add(id, folder);
    }
    if (!library.problems.isEmpty()) {
      throw new IllegalStateException(
          "Broken starter decks:\n" + String.join("\n", library.problems));
    }
    return library;
  }

  private void addAll(Path path) {
    DeckFolder folder = new DiskFolder(path);
    List<String> files;
    try (Stream<Path> entries = Files.list(path)) {
      files =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(DeckLibrary::isDeck)
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add("The folder of decks cannot be read: " + e.getMessage());
      return;
    }
    if (files.size() > MAX_OWN_DECKS) {
      problems.add(files.size() + " files of decks, expected at most " + MAX_OWN_DECKS);
    }
    for (String file : files.subList(0, Math.min(files.size(), MAX_OWN_DECKS))) {
      String id = file.substring(0, file.length() - EXTENSION.length());
      if (ID.matcher(id).matches()) {
        add(id, folder);
      } else {
        problems.add(
            file.replaceAll("\\p{C}", "?")
                + ": the name of a deck's file has letters a to z, digits and dashes, at most 64");
      }
    }
  }

  /** Not those that editors hide. */
  private static boolean isDeck(String file) {
    return file.endsWith(EXTENSION) && !file.startsWith(".");
  }

  private void add(String id, DeckFolder folder) {
    String file = id + EXTENSION;
    byte[] bytes = read(folder, file);
    if (bytes == null) {
      problems.add(file + ": no plain file, expected a deck");
      return;
    }
    switch (YamlDeck.read(file, bytes, folder)) {
      case DeckFile.Valid(var deck, var shown) -> {
        if (pictures.add(shown)) {
          byId.put(id, new ListedDeck(id, deck));
        } else {
          problems.add(
              file
                  + ": no room for its pictures, expected those of all decks to have at most "
                  + Pictures.MAX_BYTES
                  + " bytes");
        }
      }
      case DeckFile.Broken broken -> problems.add(broken.message());
    }
  }

  private static byte @Nullable [] read(DeckFolder folder, String file) {
    try {
      return folder.read(file, DeckFile.MAX_BYTES);
    } catch (IOException _) {
      return null;
    }
  }

  /** All decks, ordered by title. */
  public List<ListedDeck> decks() {
    return byId.values().stream()
        .sorted(
            Comparator.comparing((ListedDeck listed) -> listed.deck().title())
                .thenComparing(ListedDeck::id))
        .toList();
  }

  /** The deck of this id. */
  public Optional<ListedDeck> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The deck of this id; null where there is none. */
  public @Nullable Deck deck(String id) {
    return find(id).map(ListedDeck::deck).orElse(null);
  }

  /** What the rounds of these decks show. */
  public Pictures pictures() {
    return pictures;
  }

  /** Why files of the folder are left out, in lines of text; empty where none is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
