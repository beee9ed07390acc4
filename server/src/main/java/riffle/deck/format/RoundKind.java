package riffle.deck.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of round as the format has it, and its usual times in seconds. */
enum RoundKind {
  FLOW(5, 90),
  CHOICE(5, 20),
  TRUE_OR_FALSE(5, 15),
  TYPED(5, 30),
  NUMBER(5, 30),
  POLL(5, 30),
  SLIDE(0, 60);

  static final List<String> WORDS = Arrays.stream(values()).map(Words::of).toList();

  private final int previewSeconds;
  private final int limitSeconds;

  RoundKind(int previewSeconds, int limitSeconds) {
    this.previewSeconds = previewSeconds;
    this.limitSeconds = limitSeconds;
  }

  /** The kind of which the prompt's field is there, or null, with a problem added. */
  static @Nullable RoundKind of(Fields round) {
    String word = round.soleOf(WORDS);
    return word == null ? null : Words.named(word, List.of(values()));
  }

  int previewSeconds() {
    return previewSeconds;
  }

  int limitSeconds() {
    return limitSeconds;
  }

  /** Whether there is a reveal, where an explanation can stand. */
  boolean revealed() {
    return this != SLIDE;
  }

  /** Whether there is a right answer, which can earn points. */
  boolean scored() {
    return this != POLL && this != SLIDE;
  }
}
