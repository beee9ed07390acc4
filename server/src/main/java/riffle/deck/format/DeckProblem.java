package riffle.deck.format;

/**
 * One thing an author has to mend.
 *
 * @param file the name the file came with
 * @param place where in the file: "round 3, options", or "line 4, column 7" where it could not be
 *     read so far; empty for the whole file
 * @param text what was found, and what was expected
 */
public record DeckProblem(String file, String place, String text) {
  /** As an author reads it: {@code water.yaml, round 3, options: 9 options, expected 2 to 8}. */
  public String message() {
    return place.isEmpty() ? file + ": " + text : file + ", " + place + ": " + text;
  }
}
