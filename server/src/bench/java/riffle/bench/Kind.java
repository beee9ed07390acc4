package riffle.bench;

import java.util.Locale;

/** What the rounds of a game ask for. A game has {@link #ROUNDS}, which open at once. */
enum Kind {
  CHOICE,
  FLOW;

  static final int ROUNDS = 20;
  static final int BOXES = 5;
  static final int CARDS = 6;

  private static final String HEAD =
      """
      riffle: 1
      title: The benchmark
      language: en
      rounds:
      """;

  private static final String CHOICE_ROUND =
      """
        - choice: What does a cancer cell have to get through to reach a distant place?
          preview: 0
          seconds: 3600
          options:
            - right: The layer around its tissue, and then the wall of a vessel
            - wrong: The skin, and nothing else
            - wrong: The membrane of its own nucleus
            - wrong: Nothing at all, as it is carried by the air
      """;

  private static final String FLOW_ROUND =
      """
        - flow: Put the steps of metastasis in order. One card stays out.
          preview: 0
          seconds: 3600
          steps:
            - {label: Enzymes are given off, description: They work like scissors}
            - {label: The mesh around the cells breaks, description: A way is free}
            - {label: A vessel is entered, description: The cell squeezes in}
            - {label: Lymphocytes are escaped, description: Some cells get away}
            - {label: The vessel is left, description: The cell may settle}
          distractors: [{label: More cells die, description: That would not help it}]
      """;

  /** The deck file. */
  String deck() {
    return HEAD
        + switch (this) {
          case CHOICE -> CHOICE_ROUND.repeat(ROUNDS);
          case FLOW -> FLOW_ROUND.repeat(ROUNDS);
        };
  }

  static Kind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
