package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.Settings;
import riffle.room.Classroom;
import riffle.room.Incoming;
import riffle.room.Line;
import riffle.room.Outgoing;
import riffle.room.View;
import riffle.wire.v1.ClientFrame;

/**
 * Whatever a browser may send, in whatever stage, with any number in it, is answered: no room is
 * closed by a bug. What a frame holds is drawn from the schema, so that a new request is tried too.
 */
class AnyRequestTest {
  private static final int LESSONS = 60;
  private static final int REQUESTS = 250;

  private static final int[] WILD = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 64, 10_001};
  private static final List<String> TEXTS = List.of("", " ", "Ana", "42", "Paris", "x".repeat(300));

  /** These are not asked for here: they come in, or close the room. */
  private static final Set<String> LEFT_OUT =
      Set.of("enter_as_player", "enter_as_host", "enter_as_screen", "close_room");

  private static final List<FieldDescriptor> BODIES =
      ClientFrame.getDescriptor().getOneofs().getFirst().getFields().stream()
          .filter(body -> !LEFT_OUT.contains(body.getName()))
          .toList();

  private final Set<String> done = new HashSet<>();

  @Test
  void everythingIsAnswered() {
    for (int seed = 1; seed <= LESSONS; seed++) {
      try {
        play(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    Set<String> all = BODIES.stream().map(FieldDescriptor::getName).collect(Collectors.toSet());
    all.removeAll(done);
    assertTrue(all.isEmpty(), () -> "never done: " + all);
  }

  /** What a browser knows: the stage, and the round that is open for it, 0 for none. */
  private record Now(int stage, int round) {
    static Now of(Line host, Line line) {
      View.Open open = line.openRound();
      return new Now(host.stage(), open == null ? 0 : open.round().number());
    }
  }

  private void play(RandomGenerator random) {
    Classroom room = new Classroom(deck(random));
    room.hasDeck("Ana", deck(random));
    List<Line> lines = new ArrayList<>();
    for (String alias : List.of("Ana", "Ben", "Cem")) {
      lines.add(room.player(alias));
      lines.add(room.host());
    }
    for (int n = 0; n < REQUESTS; n++) {
      FieldDescriptor body = BODIES.get(random.nextInt(BODIES.size()));
      if (tooMuch(body.getName(), random)) {
        continue;
      }
      Line line = lines.get(random.nextInt(lines.size()));
      ClientFrame.Builder frame = ClientFrame.newBuilder().setRequestId(1);
      Message.Builder request = frame.newBuilderForField(body);
      fill(request, Now.of(room.host(), line), random);
      frame.setField(body, request.build());
      if (!(line.asks(read(frame.build())) instanceof Outgoing.Refused)) {
        done.add(body.getName());
      }
      room.loop().pass(random.nextInt(1_000));
    }
  }

  /** What ends a lesson is not tried as often as all the rest. */
  private static boolean tooMuch(String name, RandomGenerator random) {
    return Set.of("remove", "end_game", "lock_joining").contains(name) && random.nextInt(8) > 0;
  }

  private static Incoming read(ClientFrame frame) {
    try {
      return FrameReader.read(ByteBuffer.wrap(frame.toByteArray())).request();
    } catch (MalformedFrame e) {
      throw new AssertionError(frame.toString(), e);
    }
  }

  private static void fill(Message.Builder message, Now now, RandomGenerator random) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (field.isRepeated()) {
        for (int n = random.nextInt(1, 4); n > 0; n--) {
          message.addRepeatedField(field, number(field, now, random));
        }
      } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        message.setField(field, message(message, field, now, random));
      } else {
        message.setField(field, value(field, now, random));
      }
    }
  }

  private static Object value(FieldDescriptor field, Now now, RandomGenerator random) {
    return switch (field.getJavaType()) {
      case INT -> number(field, now, random);
      case BOOLEAN -> random.nextBoolean();
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
      // The first is the word for nothing, which closes a line.
      case ENUM ->
          field.getEnumType().getValue(random.nextInt(1, field.getEnumType().getValues().size()));
      case LONG, FLOAT, DOUBLE, BYTE_STRING, MESSAGE ->
          throw new AssertionError("nothing is drawn for " + field);
    };
  }

  private static int number(FieldDescriptor field, Now now, RandomGenerator random) {
    if (random.nextInt(8) == 0) {
      return WILD[random.nextInt(WILD.length)];
    }
    return switch (field.getName()) {
      case "stage" -> now.stage;
      case "round" -> now.round == 0 ? random.nextInt(6) : now.round;
      default -> random.nextInt(4);
    };
  }

  /** Settings mostly such that a game comes of them. */
  private static Message message(
      Message.Builder of, FieldDescriptor field, Now now, RandomGenerator random) {
    if (field.getName().equals("settings") && random.nextInt(4) > 0) {
      return SettingsMessages.message(settings(random));
    }
    Message.Builder inner = of.newBuilderForField(field);
    fill(inner, now, random);
    return inner.build();
  }

  private static Settings settings(RandomGenerator random) {
    Chosen chosen =
        switch (random.nextInt(6)) {
          case 0 -> Chosen.usual().selfPaced(1);
          case 1 -> Chosen.usual().practice();
          case 2 -> Chosen.usual().teamsChosen(2).streaks();
          case 3 -> Chosen.usual().teamsDrawn(3).autoAdvance(3);
          default -> Chosen.usual();
        };
    return random.nextBoolean() ? chosen.closeWhenDone().settings() : chosen.settings();
  }

  private static Deck deck(RandomGenerator random) {
    return Decks.deck(
        settings(random),
        Decks.flow(2, 1),
        Decks.choice("*a", "b"),
        Decks.typed("Paris"),
        Decks.number("42", "1"),
        Decks.slide());
  }
}
