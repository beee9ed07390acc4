package riffle.deck.format;

import java.util.List;
import riffle.game.Deck;

/** What came out of a file: a deck that can be played, or all that is wrong with it. */
public sealed interface DeckFile {
  /** The largest file that is read at all. */
  int MAX_BYTES = 1 << 20;

  /** How large all pictures of a deck may be together. */
  int MAX_PICTURES_BYTES = 16 << 20;

  /** A file with more problems than these says only that there are more. */
  int MAX_PROBLEMS = 100;

  /** How deep lists and fields may stand inside each other; a deck needs five. */
  int MAX_NESTING = 10;

  /**
   * Every text, number and count of the deck is within its bounds.
   *
   * @param pictures all that its rounds show, each once
   */
  record Valid(Deck deck, List<Picture> pictures) implements DeckFile {
    public Valid {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Nothing of the file is used.
   *
   * @param problems at least one, in the order of the file as far as it has one
   */
  record Broken(List<DeckProblem> problems) implements DeckFile {
    public Broken {
      problems = List.copyOf(problems);
    }

    /** The problems as text, one a line. */
    public String message() {
      return String.join("\n", problems.stream().map(DeckProblem::message).toList());
    }
  }
}
