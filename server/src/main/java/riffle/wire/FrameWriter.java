package riffle.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import riffle.game.Refusal;
import riffle.game.SeatKey;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.room.View;
import riffle.wire.v1.Attendance;
import riffle.wire.v1.CheckResult;
import riffle.wire.v1.Deadline;
import riffle.wire.v1.Goodbye;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.Progress;
import riffle.wire.v1.Receipt;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.Reply;
import riffle.wire.v1.Roster;
import riffle.wire.v1.Saving;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Welcome;

/** Writes what a browser is sent. Safe for threads. */
public final class FrameWriter {
  private final String joinBase;

  /** A class is told the same, one player after another, by one thread. */
  private final ThreadLocal<Lately> lately = ThreadLocal.withInitial(Lately::new);

  /** What a thread has written last for several, so that it is not written again for the next. */
  private static final class Lately {
    private @Nullable Frame frame;
    private @Nullable ClassPart classPart;
  }

  private static final class Frame {
    private final Outgoing message;
    private final int version;
    private final long atMillis;
    private final byte[] bytes;

    Frame(Outgoing message, int version, long atMillis, byte[] bytes) {
      this.message = message;
      this.version = version;
      this.atMillis = atMillis;
      this.bytes = bytes;
    }

    /** The same object, not only an equal one: to compare all of it would cost what this saves. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Outgoing other, int otherVersion, long otherMillis) {
      return message == other && version == otherVersion && atMillis == otherMillis;
    }
  }

  /** The fields of a View that are the same for the whole class. */
  private static final class ClassPart {
    private final View.RoomHead room;
    private final View.StageView stage;
    private final byte[] bytes;

    ClassPart(View.RoomHead room, View.StageView stage, byte[] bytes) {
      this.room = room;
      this.stage = stage;
      this.bytes = bytes;
    }

    @SuppressWarnings("ReferenceEquality")
    boolean isOf(View view) {
      return stage == view.stage() && room.equals(view.room());
    }
  }

  /**
   * Writes for a server at one address.
   *
   * @param joinBase what a join code is put behind to make a join link
   */
  public FrameWriter(String joinBase) {
    this.joinBase = joinBase;
  }

  /**
   * Writes one message.
   *
   * @param version of what is shown with it; 0 where nothing is
   * @param atMillis the server's clock
   * @return the payload of one binary WebSocket message; not to be changed, for others may be given
   *     the same
   */
  public byte[] write(Outgoing message, int version, long atMillis) {
    Lately last = lately.get();
    Frame frame = last.frame;
    if (frame == null || !frame.isOf(message, version, atMillis)) {
      byte[] bytes =
          message instanceof Outgoing.ViewChanged changed
              ? view(changed.view(), version, atMillis, last)
              : other(message, version, atMillis);
      frame = new Frame(message, version, atMillis, bytes);
      if (isForSeveral(message)) {
        last.frame = frame;
      }
    }
    return frame.bytes;
  }

  /** What one line alone is told does not stay in memory behind it: names, say, of a roster. */
  private static boolean isForSeveral(Outgoing message) {
    return switch (message) {
      case Outgoing.ViewChanged(View view) -> view.mine() == null && view.hostOnly() == null;
      case Outgoing.Progress progress -> progress.live() == null;
      case Outgoing.Saving _, Outgoing.Attendance _, Outgoing.Deadline _ -> true;
      case Outgoing.Welcome _, Outgoing.Reply _, Outgoing.Roster _ -> false;
    };
  }

  private byte[] other(Outgoing message, int version, long atMillis) {
    ServerFrame.Builder frame = ServerFrame.newBuilder().setAtMs(atMillis).setVersion(version);
    switch (message) {
      case Outgoing.Welcome welcome ->
          frame.setWelcome(
              Welcome.newBuilder()
                  .setLastRequestId(welcome.lastRequestId())
                  .setRun(welcome.run())
                  .setResumed(welcome.resumed()));
      case Outgoing.Saving saving ->
          frame.setSaving(Saving.newBuilder().setStopped(saving.stopped()));
      case Outgoing.Reply reply -> frame.setReply(reply(reply));
      case Outgoing.ViewChanged changed ->
          throw new IllegalArgumentException("a view is put together of its parts: " + changed);
      case Outgoing.Attendance attendance ->
          frame.setAttendance(
              Attendance.newBuilder()
                  .setPlayers(attendance.players())
                  .setConnected(attendance.connected())
                  .addAllNewest(attendance.newest())
                  .addAllTeamSizes(attendance.teamSizes()));
      case Outgoing.Roster roster ->
          frame.setRoster(
              Roster.newBuilder()
                  .addAllPlayers(
                      roster.players().stream().map(HostMessages::rosterPlayer).toList()));
      case Outgoing.Progress progress -> frame.setProgress(progress(progress));
      case Outgoing.Deadline deadline ->
          frame.setDeadline(
              Deadline.newBuilder()
                  .setRound(deadline.round())
                  .setDeadlineMs(time(deadline.deadlineMillis())));
    }
    return frame.build().toByteArray();
  }

  /** A frame that only says that the line lives. */
  public byte[] beat(long atMillis) {
    return ServerFrame.newBuilder().setAtMs(atMillis).build().toByteArray();
  }

  public byte[] goodbye(Farewell farewell, long atMillis) {
    GoodbyeReason reason =
        switch (farewell) {
          case SERVER_STOPPING -> GoodbyeReason.GOODBYE_REASON_SERVER_STOPPING;
          case ROOM_CLOSED -> GoodbyeReason.GOODBYE_REASON_ROOM_CLOSED;
          case SEAT_TAKEN_OVER -> GoodbyeReason.GOODBYE_REASON_SEAT_TAKEN_OVER;
          case BAD_FRAME -> GoodbyeReason.GOODBYE_REASON_BAD_FRAME;
          case TOO_MANY_FRAMES -> GoodbyeReason.GOODBYE_REASON_TOO_MANY_FRAMES;
          case REMOVED -> GoodbyeReason.GOODBYE_REASON_REMOVED;
          case ROOM_FAILED -> GoodbyeReason.GOODBYE_REASON_ROOM_FAILED;
        };
    return ServerFrame.newBuilder()
        .setAtMs(atMillis)
        .setGoodbye(Goodbye.newBuilder().setReason(reason))
        .build()
        .toByteArray();
  }

  private static Progress progress(Outgoing.Progress progress) {
    Progress.Builder built =
        Progress.newBuilder()
            .setRound(progress.round())
            .setDone(progress.done())
            .setPlayers(progress.players());
    if (progress.live() != null) {
      built.setLive(HostMessages.live(progress.live()));
    }
    return built.build();
  }

  private static Reply reply(Outgoing.Reply reply) {
    Reply.Builder built = Reply.newBuilder().setRequestId(reply.requestId());
    switch (reply.outcome()) {
      case Outgoing.Receipt receipt ->
          built.setReceipt(Receipt.newBuilder().setAnswerMs(receipt.answerMillis()));
      case Outgoing.Checked checked -> built.setCheck(checkResult(checked.result()));
      case Outgoing.Refused refused -> built.setRefusal(refusal(refused.refusal()));
    }
    return built.build();
  }

  static CheckResult checkResult(View.CheckResult result) {
    CheckResult.Builder built =
        CheckResult.newBuilder().setChecksUsed(result.checksUsed()).setRight(result.right());
    for (View.BoxVerdict verdict : result.boxes()) {
      built.addBoxesBuilder().setRight(verdict.right()).setDescription(verdict.description());
    }
    return built.build();
  }

  private static riffle.wire.v1.Refusal refusal(Refusal refusal) {
    return riffle.wire.v1.Refusal.newBuilder()
        .setReason(RefusalReason.valueOf("REFUSAL_REASON_" + refusal.reason().name()))
        .setDetail(refusal.detail())
        .setSuggestion(refusal.suggestion())
        .build();
  }

  /**
   * Puts a frame together of bytes: the class's part, which is written once for all, and the seat's
   * own behind it. What it is read as is the same as if it had been built as a message.
   */
  private byte[] view(View view, int version, long atMillis, Lately last) {
    byte[] shared = classPart(view, last);
    var own = riffle.wire.v1.View.newBuilder();
    if (view.mine() != null) {
      own.setMine(MineMessages.mine(view.mine()));
    }
    if (view.hostOnly() != null) {
      own.setHostOnly(HostMessages.hostOnly(view.hostOnly()));
    }
    riffle.wire.v1.View built = own.build();
    ServerFrame around = ServerFrame.newBuilder().setAtMs(atMillis).setVersion(version).build();
    int viewSize = shared.length + built.getSerializedSize();
    int size =
        around.getSerializedSize()
            + CodedOutputStream.computeTagSize(ServerFrame.VIEW_FIELD_NUMBER)
            + CodedOutputStream.computeUInt32SizeNoTag(viewSize)
            + viewSize;
    byte[] bytes = new byte[size];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      around.writeTo(out);
      out.writeTag(ServerFrame.VIEW_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(viewSize);
      out.writeRawBytes(shared);
      built.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("a view is not as long as it says", e);
    }
    out.checkNoSpaceLeft();
    return bytes;
  }

  private byte[] classPart(View view, Lately last) {
    ClassPart part = last.classPart;
    if (part == null || !part.isOf(view)) {
      byte[] bytes =
          riffle.wire.v1.View.newBuilder()
              .setRoom(roomHead(view.room()))
              .setStage(StageMessages.stage(view.stage()))
              .build()
              .toByteArray();
      part = new ClassPart(view.room(), view.stage(), bytes);
      last.classPart = part;
    }
    return part.bytes;
  }

  private riffle.wire.v1.RoomHead roomHead(View.RoomHead room) {
    return riffle.wire.v1.RoomHead.newBuilder()
        .setCode(room.code())
        .setDeckTitle(room.deckTitle())
        .setDeckLanguage(room.deckLanguage())
        .setDeckCredit(room.deckCredit())
        .setRounds(room.rounds())
        .setJoinUrl(joinBase + room.code())
        .setQuestionsOnScreen(room.questionsOnScreen())
        .build();
  }

  /** A time that does not come is 0 on the wire. */
  static long time(long millis) {
    return millis == riffle.game.Stage.NEVER ? 0 : millis;
  }

  static ByteString key(SeatKey key) {
    return ByteString.copyFrom(key.bytes());
  }
}
