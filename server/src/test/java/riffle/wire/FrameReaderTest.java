package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.Chosen;
import riffle.game.SeatKey;
import riffle.room.Incoming;
import riffle.wire.v1.AddTime;
import riffle.wire.v1.AdjustScore;
import riffle.wire.v1.Admit;
import riffle.wire.v1.AdmitAll;
import riffle.wire.v1.Advance;
import riffle.wire.v1.AllowTime;
import riffle.wire.v1.ChangeSettings;
import riffle.wire.v1.CheckBoxes;
import riffle.wire.v1.ChooseTeam;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.CloseAnswers;
import riffle.wire.v1.CloseRoom;
import riffle.wire.v1.DrawTeams;
import riffle.wire.v1.EndGame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.EnterAsScreen;
import riffle.wire.v1.Finish;
import riffle.wire.v1.Jump;
import riffle.wire.v1.LockJoining;
import riffle.wire.v1.MoveToTeam;
import riffle.wire.v1.NameOnRoster;
import riffle.wire.v1.OpenTurn;
import riffle.wire.v1.Pause;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.PlayNext;
import riffle.wire.v1.Remove;
import riffle.wire.v1.Rename;
import riffle.wire.v1.Reopen;
import riffle.wire.v1.Settings;
import riffle.wire.v1.SkipRound;
import riffle.wire.v1.SubmitChoice;
import riffle.wire.v1.SubmitText;
import riffle.wire.v1.TimeAllowance;

/** What a browser sends, good and bad. */
class FrameReaderTest {
  private static final ByteString KEY = ByteString.copyFrom(new SeatKey(1, 2).bytes());

  record Sent(ClientFrame frame, ClientRequest read) {
    Sent(ClientFrame.Builder frame, String code, Incoming request) {
      this(frame.setRequestId(7).setStage(3).build(), new ClientRequest(7, 3, code, request));
    }
  }

  static List<Sent> requests() {
    return List.of(
        new Sent(
            frame()
                .setEnterAsPlayer(
                    EnterAsPlayer.newBuilder()
                        .setRoomCode("ab c")
                        .setSeatKey(KEY)
                        .setAlias("Ana 🦊")),
            "ab c",
            new Incoming.EnterAsPlayer(new SeatKey(1, 2), "Ana 🦊")),
        new Sent(
            frame().setEnterAsHost(EnterAsHost.newBuilder().setRoomCode("ABC")),
            "ABC",
            new Incoming.EnterAsHost()),
        new Sent(
            frame()
                .setEnterAsScreen(EnterAsScreen.newBuilder().setRoomCode("ABC").setScreenKey(KEY)),
            "ABC",
            new Incoming.EnterAsScreen(new SeatKey(1, 2))),
        new Sent(
            frame().setPlaceCards(PlaceCards.newBuilder().setRound(3).addAllBoxes(List.of(2, 0))),
            "",
            new Incoming.PlaceCards(3, List.of(2, 0))),
        new Sent(
            frame().setCheckBoxes(CheckBoxes.newBuilder().setRound(3).addAllBoxes(List.of(2, 0))),
            "",
            new Incoming.CheckBoxes(3, List.of(2, 0))),
        new Sent(
            frame().setSubmitChoice(SubmitChoice.newBuilder().setRound(4).addCards(1).addCards(3)),
            "",
            new Incoming.SubmitChoice(4, List.of(1, 3))),
        new Sent(frame().setAdvance(Advance.newBuilder().setStage(5)), "", new Incoming.Advance(5)),
        new Sent(
            frame().setSkipRound(SkipRound.newBuilder().setStage(6)),
            "",
            new Incoming.SkipRound(6)),
        new Sent(
            frame().setAddTime(AddTime.newBuilder().setStage(7).setSeconds(30)),
            "",
            new Incoming.AddTime(7, 30)),
        new Sent(frame().setEndGame(EndGame.newBuilder().setStage(8)), "", new Incoming.EndGame(8)),
        new Sent(
            frame()
                .setEnterAsPlayer(
                    EnterAsPlayer.newBuilder()
                        .setRoomCode("ABC")
                        .setSeatKey(KEY)
                        .setDrawAlias(true)),
            "ABC",
            new Incoming.EnterAsPlayer(new SeatKey(1, 2), null)),
        new Sent(
            frame().setSubmitText(SubmitText.newBuilder().setRound(4).setText(" Göteborg ")),
            "",
            new Incoming.SubmitText(4, " Göteborg ")),
        new Sent(frame().setFinish(Finish.newBuilder().setRound(4)), "", new Incoming.Finish(4)),
        new Sent(
            frame().setOpenTurn(OpenTurn.newBuilder().setRound(4)), "", new Incoming.OpenTurn(4)),
        new Sent(
            frame().setChooseTeam(ChooseTeam.newBuilder().setTeam(4)),
            "",
            new Incoming.ChooseTeam(4)),
        new Sent(frame().setPause(Pause.newBuilder().setStage(9)), "", new Incoming.Pause(9)),
        new Sent(
            frame().setCloseAnswers(CloseAnswers.newBuilder().setStage(9)),
            "",
            new Incoming.CloseAnswers(9)),
        new Sent(frame().setReopen(Reopen.newBuilder().setStage(9)), "", new Incoming.Reopen(9)),
        new Sent(
            frame().setJump(Jump.newBuilder().setStage(9).setRound(2)),
            "",
            new Incoming.Jump(9, 2)),
        new Sent(
            frame().setPlayNext(PlayNext.newBuilder().setStage(9).setDeckId("water")),
            "",
            new Incoming.PlayNext(9, "water")),
        new Sent(
            frame().setPlayNext(PlayNext.newBuilder().setStage(9)),
            "",
            new Incoming.PlayNext(9, "")),
        new Sent(
            frame().setCloseRoom(CloseRoom.getDefaultInstance()), "", new Incoming.CloseRoom()),
        new Sent(
            frame()
                .setChangeSettings(
                    ChangeSettings.newBuilder()
                        .setSettings(SettingsMessages.message(riffle.game.Settings.USUAL))),
            "",
            new Incoming.ChangeSettings(riffle.game.Settings.USUAL)),
        new Sent(
            frame().setDrawTeams(DrawTeams.getDefaultInstance()), "", new Incoming.DrawTeams()),
        new Sent(
            frame().setLockJoining(LockJoining.newBuilder().setLocked(true)),
            "",
            new Incoming.LockJoining(true)),
        new Sent(
            frame().setLockJoining(LockJoining.getDefaultInstance()),
            "",
            new Incoming.LockJoining(false)),
        new Sent(frame().setAdmit(Admit.newBuilder().setPlayer(3)), "", new Incoming.Admit(3)),
        new Sent(frame().setAdmitAll(AdmitAll.getDefaultInstance()), "", new Incoming.AdmitAll()),
        new Sent(frame().setRemove(Remove.newBuilder().setPlayer(3)), "", new Incoming.Remove(3)),
        new Sent(
            frame().setRename(Rename.newBuilder().setPlayer(3).setAlias("Ana")),
            "",
            new Incoming.Rename(3, "Ana")),
        new Sent(
            frame().setMoveToTeam(MoveToTeam.newBuilder().setPlayer(3).setTeam(2)),
            "",
            new Incoming.MoveToTeam(3, 2)),
        new Sent(
            frame()
                .setAllowTime(
                    AllowTime.newBuilder()
                        .setPlayer(3)
                        .setTime(TimeAllowance.TIME_ALLOWANCE_HALF_MORE)),
            "",
            new Incoming.AllowTime(3, riffle.game.TimeAllowance.HALF_MORE)),
        new Sent(
            frame().setNameOnRoster(NameOnRoster.newBuilder().setPlayer(3).setName("Anna Jürgens")),
            "",
            new Incoming.NameOnRoster(3, "Anna Jürgens")),
        new Sent(
            frame()
                .setAdjustScore(
                    AdjustScore.newBuilder().setPlayer(3).setPoints(-50).setReason("Late")),
            "",
            new Incoming.AdjustScore(3, -50, "Late")));
  }

  private static ClientFrame.Builder frame() {
    return ClientFrame.newBuilder();
  }

  private static ClientRequest read(byte[] bytes) throws MalformedFrame {
    return FrameReader.read(ByteBuffer.wrap(bytes));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRequestIsRead(Sent sent) throws MalformedFrame {
    assertEquals(sent.read, read(sent.frame.toByteArray()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void whatANewerClientAddsIsPassedOver(Sent sent) throws MalformedFrame {
    var more = UnknownFieldSet.Field.newBuilder().addVarint(42).build();
    var newer =
        sent.frame.toBuilder()
            .setUnknownFields(UnknownFieldSet.newBuilder().addField(99, more).build());

    assertEquals(sent.read, read(newer.build().toByteArray()));
  }

  @Test
  void noKindOfRequestIsForgottenHere() {
    Set<ClientFrame.BodyCase> known = EnumSet.allOf(ClientFrame.BodyCase.class);
    known.remove(ClientFrame.BodyCase.BODY_NOT_SET);

    assertEquals(
        known,
        requests().stream().map(sent -> sent.frame.getBodyCase()).collect(Collectors.toSet()));
  }

  // Bad ones.

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing, ''",
    "a number without a body, 0801",
    "a body without a number, 42020801",
    "number 0, 080042020801",
    "a number above an int, 08808080800842020801",
    "the highest number of 32 bits, 08ffffffff0f42020801",
    "an unknown body, 0801fa010101",
    "a body that is cut, 0801420208",
    "a length beyond the end, 080142ff7f08",
    "a length below 0, 080142ffffffff0f",
    "a number without an end, 08ffffffffffffffffffffff01",
    "a field of number 0, 00",
    "the end of a group that never began, 08010c",
    "a group without an end, 0801fb01",
    "a name that is no UTF-8, 080112 17 12 10 00000000000000000000000000000000 1a03 ff4142",
    "a key of 15 bytes, 0801 12 11 12 0f 000000000000000000000000000000",
    "a key of 17 bytes, 0801 12 13 12 11 0000000000000000000000000000000000",
    "no key, 0801 12 03 1a01 41",
    "a screen without a key, 0801 22 00",
    "a text, 48656c6c6f",
  })
  void aFrameThatNoClientOfOursSendsIsMalformed(String what, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThrows(MalformedFrame.class, () -> read(bytes), what);
  }

  /** An enum's word that is not known, or missing, is no choice that somebody made. */
  static List<ClientFrame> framesWithUnknownWords() {
    List<ClientFrame> frames = new ArrayList<>();
    for (int word : List.of(0, -1, 99)) {
      frames.add(changed(settings -> settings.setModeValue(word)));
      frames.add(changed(settings -> settings.getFlowRulesBuilder().setGradeValue(word)));
      frames.add(changed(settings -> settings.getFlowRulesBuilder().setFeedbackValue(word)));
      frames.add(
          frame()
              .setRequestId(1)
              .setAllowTime(AllowTime.newBuilder().setPlayer(1).setTimeValue(word))
              .build());
    }
    frames.add(
        frame().setRequestId(1).setChangeSettings(ChangeSettings.getDefaultInstance()).build());
    return frames;
  }

  /** Good settings with rules for flows, and then changed. */
  private static ClientFrame changed(Consumer<Settings.Builder> change) {
    var good = Chosen.usual().flows(riffle.game.FlowRules.USUAL).settings();
    Settings.Builder settings = SettingsMessages.message(good).toBuilder();
    change.accept(settings);
    return frame()
        .setRequestId(1)
        .setChangeSettings(ChangeSettings.newBuilder().setSettings(settings))
        .build();
  }

  @ParameterizedTest
  @MethodSource("framesWithUnknownWords")
  void aWordThatIsNotKnownIsMalformed(ClientFrame frame) {
    var thrown = assertThrows(MalformedFrame.class, () -> read(frame.toByteArray()));

    assertTrue(thrown.toString().contains("an unknown "), thrown::toString);
  }

  /** A wire's unsigned number above an int comes as a negative one: no rule takes it. */
  @Test
  void numbersOutOfRangeAreReadAndLeftToTheRules() throws MalformedFrame {
    ClientFrame frame =
        changed(settings -> settings.setOpenMinutes(-1).setTeams(1_000).setTimePercent(-5));

    var read = (Incoming.ChangeSettings) read(frame.toByteArray()).request();

    assertEquals(-1, read.settings().pace().openMinutes());
    assertEquals(1_000, read.settings().teams().count());
    assertNotNull(read.settings().unfit());
  }

  @Test
  void groupsWithinGroupsDoNotExhaustTheStack() {
    byte[] nested = new byte[16_384];
    Arrays.fill(nested, (byte) 0x7b);

    assertThrows(MalformedFrame.class, () -> read(nested));
  }

  @Test
  void theLongestListOfAFrameIsReadAndLeftToTheRules() throws MalformedFrame {
    List<Integer> boxes = Collections.nCopies(16_000, -1);
    var frame =
        frame().setRequestId(1).setPlaceCards(PlaceCards.newBuilder().addAllBoxes(boxes)).build();

    assertEquals(new Incoming.PlaceCards(0, boxes), read(frame.toByteArray()).request());
  }

  @Test
  void aMessageSaysWhatWasFoundAndWhatIsExpected() {
    byte[] bytes = HexFormat.of().parseHex("08ffffffff0f42020801");

    assertEquals(
        "request_id 4294967295; expected 1 to 2147483647",
        assertThrows(MalformedFrame.class, () -> read(bytes)).getMessage());
  }

  /** Bytes by chance, and good frames with a byte changed, cut short or made longer. */
  @Test
  void whateverComesIsReadOrMalformed() {
    List<byte[]> good = requests().stream().map(sent -> sent.frame.toByteArray()).toList();
    int read = 0;
    int malformed = 0;
    for (int seed = 1; seed <= 20_000; seed++) {
      byte[] bytes = spoiled(new SplittableRandom(seed), good);
      try {
        read(bytes);
        read++;
      } catch (MalformedFrame e) {
        malformed++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(bytes), e);
      }
    }
    assertTrue(read > 1_000 && malformed > 1_000, read + " read, " + malformed + " malformed");
  }

  private static byte[] spoiled(RandomGenerator random, List<byte[]> good) {
    if (random.nextInt(4) == 0) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      return bytes;
    }
    byte[] bytes = good.get(random.nextInt(good.size())).clone();
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 4));
  }
}
