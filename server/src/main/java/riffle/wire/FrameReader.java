package riffle.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import riffle.game.SeatKey;
import riffle.room.Incoming;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.Seen;

/** Reads what a browser sends. */
public final class FrameReader {
  private FrameReader() {}

  /**
   * Reads one frame.
   *
   * @param frame the payload of one binary WebSocket message
   * @throws MalformedFrame where it is no ClientFrame, or lacks what every one has
   */
  public static ClientRequest read(ByteBuffer frame) throws MalformedFrame {
    ClientFrame parsed;
    try {
      parsed = ClientFrame.parseFrom(frame);
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedFrame("no ClientFrame: " + e.getMessage());
    }
    int requestId = parsed.getRequestId();
    if (requestId <= 0) {
      throw new MalformedFrame(
          "request_id "
              + Integer.toUnsignedString(requestId)
              + "; expected 1 to "
              + Integer.MAX_VALUE);
    }
    return new ClientRequest(requestId, parsed.getStage(), roomCode(parsed), request(parsed));
  }

  private static String roomCode(ClientFrame frame) {
    return switch (frame.getBodyCase()) {
      case ENTER_AS_PLAYER -> frame.getEnterAsPlayer().getRoomCode();
      case ENTER_AS_HOST -> frame.getEnterAsHost().getRoomCode();
      case ENTER_AS_SCREEN -> frame.getEnterAsScreen().getRoomCode();
      default -> "";
    };
  }

  private static Incoming request(ClientFrame frame) throws MalformedFrame {
    return switch (frame.getBodyCase()) {
      case ENTER_AS_PLAYER -> {
        var enter = frame.getEnterAsPlayer();
        String alias = enter.getDrawAlias() ? null : enter.getAlias();
        yield new Incoming.EnterAsPlayer(key(enter.getSeatKey()), alias, seen(enter.getSeen()));
      }
      case ENTER_AS_HOST -> new Incoming.EnterAsHost(seen(frame.getEnterAsHost().getSeen()));
      case ENTER_AS_SCREEN -> {
        var enter = frame.getEnterAsScreen();
        yield new Incoming.EnterAsScreen(key(enter.getScreenKey()), seen(enter.getSeen()));
      }
      case PLACE_CARDS -> {
        var place = frame.getPlaceCards();
        yield new Incoming.PlaceCards(place.getRound(), place.getBoxesList());
      }
      case CHECK_BOXES -> {
        var check = frame.getCheckBoxes();
        yield new Incoming.CheckBoxes(check.getRound(), check.getBoxesList());
      }
      case SUBMIT_CHOICE -> {
        var submit = frame.getSubmitChoice();
        yield new Incoming.SubmitChoice(submit.getRound(), submit.getCardsList());
      }
      case SUBMIT_TEXT -> {
        var submit = frame.getSubmitText();
        yield new Incoming.SubmitText(submit.getRound(), submit.getText());
      }
      case FINISH -> new Incoming.Finish(frame.getFinish().getRound());
      case OPEN_TURN -> new Incoming.OpenTurn(frame.getOpenTurn().getRound());
      case CHOOSE_TEAM -> new Incoming.ChooseTeam(frame.getChooseTeam().getTeam());
      case ADVANCE -> new Incoming.Advance(frame.getAdvance().getStage());
      case SKIP_ROUND -> new Incoming.SkipRound(frame.getSkipRound().getStage());
      case ADD_TIME ->
          new Incoming.AddTime(frame.getAddTime().getStage(), frame.getAddTime().getSeconds());
      case END_GAME -> new Incoming.EndGame(frame.getEndGame().getStage());
      case PAUSE -> new Incoming.Pause(frame.getPause().getStage());
      case CLOSE_ANSWERS -> new Incoming.CloseAnswers(frame.getCloseAnswers().getStage());
      case REOPEN -> new Incoming.Reopen(frame.getReopen().getStage());
      case JUMP -> new Incoming.Jump(frame.getJump().getStage(), frame.getJump().getRound());
      case PLAY_NEXT ->
          new Incoming.PlayNext(frame.getPlayNext().getStage(), frame.getPlayNext().getDeckId());
      case CLOSE_ROOM -> new Incoming.CloseRoom();
      case CHANGE_SETTINGS ->
          new Incoming.ChangeSettings(
              SettingsMessages.settings(frame.getChangeSettings().getSettings()));
      case DRAW_TEAMS -> new Incoming.DrawTeams();
      case LOCK_JOINING -> new Incoming.LockJoining(frame.getLockJoining().getLocked());
      case ADMIT -> new Incoming.Admit(frame.getAdmit().getPlayer());
      case ADMIT_ALL -> new Incoming.AdmitAll();
      case REMOVE -> new Incoming.Remove(frame.getRemove().getPlayer());
      case RENAME ->
          new Incoming.Rename(frame.getRename().getPlayer(), frame.getRename().getAlias());
      case NAME_ON_ROSTER -> {
        var named = frame.getNameOnRoster();
        yield new Incoming.NameOnRoster(named.getPlayer(), named.getName());
      }
      case MOVE_TO_TEAM ->
          new Incoming.MoveToTeam(
              frame.getMoveToTeam().getPlayer(), frame.getMoveToTeam().getTeam());
      case ALLOW_TIME ->
          new Incoming.AllowTime(
              frame.getAllowTime().getPlayer(),
              SettingsMessages.time(frame.getAllowTime().getTime()));
      case ADJUST_SCORE -> {
        var adjust = frame.getAdjustScore();
        yield new Incoming.AdjustScore(adjust.getPlayer(), adjust.getPoints(), adjust.getReason());
      }
      case BODY_NOT_SET -> throw new MalformedFrame("a ClientFrame without a known body");
    };
  }

  /** What is not set is nothing. */
  private static Incoming.Seen seen(Seen seen) {
    return new Incoming.Seen(seen.getRun(), seen.getVersion());
  }

  private static SeatKey key(ByteString bytes) throws MalformedFrame {
    if (bytes.size() != SeatKey.BYTES) {
      throw new MalformedFrame("a key of " + bytes.size() + " bytes; expected " + SeatKey.BYTES);
    }
    return SeatKey.of(bytes.toByteArray());
  }
}
