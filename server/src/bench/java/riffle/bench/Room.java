package riffle.bench;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import riffle.wire.v1.Refusal;
import riffle.wire.v1.Reply;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;
import riffle.wire.v1.View;

/**
 * A host and players in one room, who do the same thing at once and wait until each has what is due
 * to them. Belongs to the generator's loop.
 */
final class Room {
  private static final int REPLY = ServerFrame.REPLY_FIELD_NUMBER;
  private static final int ENTERED =
      1 << ServerFrame.WELCOME_FIELD_NUMBER | 1 << ServerFrame.VIEW_FIELD_NUMBER;

  /** Answers that are sent before the next look at what has come. */
  private static final int SLICE = 64;

  /** A little less than a line may send: pongs count, too. */
  private static final int FRAMES_AT_ONCE = 52;

  private static final int FRAMES_PER_SECOND = 18;

  private final Load load;
  private final Speech speech;
  private final Line host;
  private final Line[] players;

  private int opened;
  private int hostRequestId;
  private int requestId;
  private int stage;
  private int round;

  private Step step = Step.LOBBY;
  private long askedNanos;
  private int missing;
  private Runnable then = () -> {};

  private double frames = FRAMES_AT_ONCE;
  private long earnedNanos = System.nanoTime();

  Room(Load load, Speech speech, int players, ByteBuf hostHandshake, ByteBuf handshake) {
    this.load = load;
    this.speech = speech;
    this.host = new Line(this, 0, hostHandshake);
    this.players = new Line[players];
    for (int i = 0; i < players; i++) {
      this.players[i] = new Line(this, i + 1, handshake);
    }
  }

  Load load() {
    return load;
  }

  Line host() {
    return host;
  }

  /** Not to be changed. */
  Line[] players() {
    return players;
  }

  // What is done.

  /** A line is open: it takes its seat. */
  void opened(Line line) {
    opened++;
    line.awaited = ENTERED;
    if (line.isHost()) {
      hostRequestId = 1;
      send(line, speech.enterHost(1));
    } else {
      requestId = 1;
      send(line, speech.enterPlayer(1, line.number));
    }
  }

  /** The host asks for a step; {@code done} runs when everybody has been shown it. */
  void step(Step next, Runnable done) {
    step = next;
    switch (next) {
      case OPEN -> round++;
      case JUMP -> round = 1 + round % Kind.ROUNDS;
      case LOBBY -> round = 0;
      case REVEAL, STANDINGS, END, MORE_TIME -> {}
    }
    int shown = 1 << next.frame();
    for (Line player : players) {
      player.awaited |= shown;
    }
    host.awaited |= shown | 1 << REPLY;
    missing = players.length + 2;
    then = done;
    takeFrame();
    ByteBuf frame = Line.frame(load, speech.step(next, ++hostRequestId, stage, round));
    askedNanos = System.nanoTime();
    host.send(frame);
    load.said++;
  }

  /** Every player answers the open round; {@code done} runs when each has a receipt. */
  void answer(Runnable done) {
    requestId++;
    missing = players.length;
    then = done;
    ByteBuf[] frames = new ByteBuf[Speech.VARIANTS];
    for (int variant = 0; variant < frames.length; variant++) {
      frames[variant] = Line.frame(load, speech.answer(requestId, stage, round, variant));
    }
    answer(frames, 0);
  }

  private void answer(ByteBuf[] frames, int from) {
    int to = Math.min(from + SLICE, players.length);
    for (int i = from; i < to; i++) {
      Line player = players[i];
      player.awaited |= 1 << REPLY;
      player.askedNanos = System.nanoTime();
      player.send(frames[(i + round) % frames.length].retainedDuplicate());
      load.said++;
    }
    if (to < players.length) {
      load.soon(() -> answer(frames, to));
    } else {
      for (ByteBuf frame : frames) {
        frame.release();
      }
    }
  }

  /** Everybody goes; {@code done} runs when all lines are closed. */
  void leave(Runnable done) {
    then = done;
    host.closing = true;
    for (Line player : players) {
      player.closing = true;
    }
    byte[] farewell = speech.farewell(++hostRequestId);
    if (farewell.length > 0) {
      send(host, farewell);
    } else {
      host.cut();
      for (Line player : players) {
        player.cut();
      }
    }
  }

  private void send(Line line, byte[] payload) {
    line.askedNanos = System.nanoTime();
    line.send(Line.frame(load, payload));
    load.said++;
  }

  // What comes.

  void heard(Line line, ByteBuf in, int from, int length) {
    load.heard++;
    Fields frame = load.frame().over(in, from, from + length);
    while (frame.next()) {
      int kind = frame.number();
      if (kind > ServerFrame.AT_MS_FIELD_NUMBER && kind != ServerFrame.VERSION_FIELD_NUMBER) {
        heard(line, kind, in, frame.bytesFrom(), frame.bytesTo(), length);
        return;
      }
    }
  }

  private void heard(Line line, int kind, ByteBuf in, int from, int to, int length) {
    int slot;
    switch (kind) {
      case ServerFrame.WELCOME_FIELD_NUMBER -> slot = Sizes.WELCOME;
      case REPLY -> {
        slot = Sizes.RECEIPT;
        failsIfRefused(line, in, from, to);
      }
      case ServerFrame.VIEW_FIELD_NUMBER -> {
        slot = step.slot;
        if (line.isHost()) {
          readStage(in, from, to);
        }
      }
      case ServerFrame.DEADLINE_FIELD_NUMBER -> slot = step.slot;
      default -> {
        return;
      }
    }
    if ((line.awaited & 1 << kind) != 0) {
      load.sizes.add(slot, line.isHost(), length);
      arrived(line, kind);
    }
  }

  private void arrived(Line line, int kind) {
    line.awaited &= ~(1 << kind);
    Runnable entered = line.entered;
    if (entered != null) {
      if (line.awaited == 0) {
        line.entered = null;
        entered.run();
      }
      return;
    }
    if (!line.isHost()) {
      long now = System.nanoTime();
      if (kind == REPLY) {
        load.acks.add(now - line.askedNanos);
      } else {
        load.pushes.add(now - askedNanos);
      }
    }
    if (--missing == 0) {
      then.run();
    }
  }

  private void readStage(ByteBuf in, int from, int to) {
    Fields view = load.part().over(in, from, to);
    while (view.next()) {
      if (view.number() == View.STAGE_FIELD_NUMBER) {
        Fields shown = view.over(in, view.bytesFrom(), view.bytesTo());
        stage = 0;
        while (shown.next()) {
          if (shown.number() == Stage.NUMBER_FIELD_NUMBER) {
            stage = (int) shown.value();
            return;
          }
        }
        return;
      }
    }
  }

  private void failsIfRefused(Line line, ByteBuf in, int from, int to) {
    Fields reply = load.part().over(in, from, to);
    while (reply.next()) {
      if (reply.number() == Reply.REFUSAL_FIELD_NUMBER) {
        Fields refusal = reply.over(in, reply.bytesFrom(), reply.bytesTo());
        String why = "";
        while (refusal.next()) {
          if (refusal.number() == Refusal.DETAIL_FIELD_NUMBER) {
            int bytes = refusal.bytesTo() - refusal.bytesFrom();
            why = in.toString(refusal.bytesFrom(), bytes, StandardCharsets.UTF_8);
          }
        }
        fails("line " + line.number + " is refused: " + why);
        return;
      }
    }
  }

  void closed() {
    if (--opened == 0) {
      then.run();
    }
  }

  void fails(String why) {
    load.fails(why + " (" + step + " of round " + round + ")");
  }

  // How much a line may say.

  private void takeFrame() {
    earn();
    frames--;
  }

  /** How long to wait until the host may send so many frames. */
  long readyInMillis(int wanted) {
    earn();
    double lacks = wanted - frames;
    return lacks <= 0 ? 0 : (long) Math.ceil(lacks * 1_000 / FRAMES_PER_SECOND);
  }

  private void earn() {
    long now = System.nanoTime();
    double earned = (now - earnedNanos) * (double) FRAMES_PER_SECOND;
    frames = Math.min(FRAMES_AT_ONCE, frames + earned / TimeUnit.SECONDS.toNanos(1));
    earnedNanos = now;
  }
}
