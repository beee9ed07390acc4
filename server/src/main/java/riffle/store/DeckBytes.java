package riffle.store;

import java.math.BigDecimal;
import java.util.List;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.FlowRound;
import riffle.game.NumberRound;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.SlideRound;
import riffle.game.TypedRound;
import riffle.game.Wording;
import riffle.store.v1.StoredChoice;
import riffle.store.v1.StoredDeck;
import riffle.store.v1.StoredDeckRound;
import riffle.store.v1.StoredFlow;
import riffle.store.v1.StoredImage;
import riffle.store.v1.StoredItem;
import riffle.store.v1.StoredNumber;
import riffle.store.v1.StoredOption;
import riffle.store.v1.StoredPicking;
import riffle.store.v1.StoredPoll;
import riffle.store.v1.StoredSlide;
import riffle.store.v1.StoredTyped;

/**
 * Decks as they are stored, and back. Reading throws an {@link IllegalArgumentException} that says
 * what was found where it finds what is not known here.
 */
final class DeckBytes {
  private DeckBytes() {}

  static StoredDeck write(Deck deck) {
    return StoredDeck.newBuilder()
        .setTitle(deck.title())
        .setLanguage(deck.language())
        .setCredit(deck.credit())
        .setSettings(SettingsBytes.write(deck.settings()))
        .addAllRounds(deck.rounds().stream().map(DeckBytes::write).toList())
        .build();
  }

  static Deck read(StoredDeck stored) {
    return new Deck(
        stored.getTitle(),
        stored.getLanguage(),
        stored.getCredit(),
        SettingsBytes.read(stored.getSettings()),
        stored.getRoundsList().stream().map(DeckBytes::read).toList());
  }

  private static StoredDeckRound write(Round round) {
    Round.Brief brief = round.brief();
    StoredDeckRound.Builder stored =
        StoredDeckRound.newBuilder()
            .setPrompt(brief.prompt())
            .setExplanation(brief.explanation())
            .setPreviewMs(brief.previewMillis())
            .setLimitMs(brief.limitMillis())
            .setPoints(brief.points());
    Round.Image image = brief.image();
    if (image != null) {
      stored.setImage(write(image));
    }
    switch (round) {
      case FlowRound flow -> stored.setFlow(write(flow));
      case ChoiceRound choice -> stored.setChoice(write(choice));
      case TypedRound typed -> stored.setTyped(write(typed.wording()));
      case NumberRound number -> stored.setNumber(write(number));
      case PollRound poll -> stored.setPoll(StoredPoll.newBuilder().addAllOptions(poll.options()));
      case SlideRound slide -> stored.setSlide(StoredSlide.newBuilder().setText(slide.text()));
    }
    return stored.build();
  }

  private static Round read(StoredDeckRound stored) {
    var brief =
        new Round.Brief(
            stored.getPrompt(),
            stored.hasImage() ? read(stored.getImage()) : null,
            stored.getExplanation(),
            stored.getPreviewMs(),
            stored.getLimitMs(),
            stored.getPoints());
    return switch (stored.getKindCase()) {
      case FLOW -> flow(brief, stored.getFlow());
      case CHOICE -> choice(brief, stored.getChoice());
      case TYPED -> new TypedRound(brief, wording(stored.getTyped()));
      case NUMBER -> number(brief, stored.getNumber());
      case POLL -> new PollRound(brief, stored.getPoll().getOptionsList());
      case SLIDE -> new SlideRound(brief, stored.getSlide().getText());
      case KIND_NOT_SET ->
          throw new IllegalArgumentException(
              "a round with none of the known kinds; it has the fields "
                  + KnownValues.unknownFields(stored));
    };
  }

  private static StoredImage write(Round.Image image) {
    return StoredImage.newBuilder().setName(image.name()).setAlt(image.alt()).build();
  }

  private static Round.Image read(StoredImage stored) {
    return new Round.Image(stored.getName(), stored.getAlt());
  }

  private static StoredFlow write(FlowRound flow) {
    return StoredFlow.newBuilder()
        .addAllSteps(flow.steps().stream().map(DeckBytes::write).toList())
        .addAllDistractors(flow.distractors().stream().map(DeckBytes::write).toList())
        .setRules(SettingsBytes.write(flow.rules()))
        .build();
  }

  private static FlowRound flow(Round.Brief brief, StoredFlow stored) {
    return new FlowRound(
        brief,
        items(stored.getStepsList()),
        items(stored.getDistractorsList()),
        SettingsBytes.read(stored.getRules()));
  }

  private static StoredItem write(FlowRound.Item item) {
    StoredItem.Builder stored =
        StoredItem.newBuilder()
            .setLabel(item.label())
            .setDescription(item.description())
            .setLearnMoreUrl(item.learnMoreUrl());
    if (item.image() != null) {
      stored.setImage(write(item.image()));
    }
    return stored.build();
  }

  private static List<FlowRound.Item> items(List<StoredItem> stored) {
    return stored.stream().map(DeckBytes::read).toList();
  }

  private static FlowRound.Item read(StoredItem stored) {
    return new FlowRound.Item(
        stored.getLabel(),
        stored.getDescription(),
        stored.getLearnMoreUrl(),
        stored.hasImage() ? read(stored.getImage()) : null);
  }

  private static StoredChoice write(ChoiceRound choice) {
    return StoredChoice.newBuilder()
        .addAllOptions(choice.options().stream().map(DeckBytes::write).toList())
        .setPicking(write(choice.picking()))
        .setShuffled(choice.shuffled())
        .build();
  }

  private static ChoiceRound choice(Round.Brief brief, StoredChoice stored) {
    return new ChoiceRound(
        brief,
        stored.getOptionsList().stream().map(DeckBytes::read).toList(),
        KnownValues.of(stored.getPickingValue(), ChoiceRound.Picking.values(), DeckBytes::write),
        stored.getShuffled());
  }

  private static StoredOption write(ChoiceRound.Option option) {
    StoredOption.Builder stored =
        StoredOption.newBuilder().setLabel(option.label()).setRight(option.right());
    if (option.image() != null) {
      stored.setImage(write(option.image()));
    }
    return stored.build();
  }

  private static ChoiceRound.Option read(StoredOption stored) {
    return new ChoiceRound.Option(
        stored.getLabel(), stored.getRight(), stored.hasImage() ? read(stored.getImage()) : null);
  }

  private static StoredPicking write(ChoiceRound.Picking picking) {
    return switch (picking) {
      case ONE -> StoredPicking.STORED_PICKING_ONE;
      case SEVERAL -> StoredPicking.STORED_PICKING_SEVERAL;
      case ALL_OR_NOTHING -> StoredPicking.STORED_PICKING_ALL_OR_NOTHING;
    };
  }

  private static StoredTyped write(Wording wording) {
    return StoredTyped.newBuilder()
        .addAllAnswers(wording.answers())
        .addAllPatterns(wording.patterns())
        .setAccentsCount(wording.accentsCount())
        .build();
  }

  private static Wording wording(StoredTyped stored) {
    return new Wording(stored.getAnswersList(), stored.getPatternsList(), stored.getAccentsCount());
  }

  private static StoredNumber write(NumberRound number) {
    return StoredNumber.newBuilder()
        .setValue(number.value().toString())
        .setTolerance(number.tolerance().toString())
        .setUnit(number.unit())
        .setDecimalMark(Character.toString(number.decimalMark()))
        .build();
  }

  private static NumberRound number(Round.Brief brief, StoredNumber stored) {
    String mark = stored.getDecimalMark();
    if (mark.length() != 1) {
      throw new IllegalArgumentException(
          "the decimal mark \"" + mark + "\"; expected one character");
    }
    return new NumberRound(
        brief,
        new BigDecimal(stored.getValue()),
        new BigDecimal(stored.getTolerance()),
        stored.getUnit(),
        mark.charAt(0));
  }
}
