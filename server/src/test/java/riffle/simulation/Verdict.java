package riffle.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Adjustment;
import riffle.game.Answer;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.room.Incoming;
import riffle.room.JournalEntry;
import riffle.room.RoomStore;

/**
 * Compares what was acknowledged with what a server would bring back.
 *
 * @param acknowledged requests and joins that the server has said are done
 * @param lost of them, those that left no trace, or not the one that they should have left
 * @param duplicated what was done more than once
 * @param diverged what two look at and see differently
 */
public record Verdict(
    int acknowledged, List<String> lost, List<String> duplicated, List<String> diverged) {

  public boolean isGood() {
    return lost.isEmpty() && duplicated.isEmpty() && diverged.isEmpty();
  }

  /**
   * Judges one room.
   *
   * @param kept what a server would bring back, or has brought back
   */
  public static Verdict on(RoomStore.Kept kept, Witness teacher, List<Witness> students) {
    Judge judge = new Judge(kept);
    judge.requestsAreDoneOnce();
    students.forEach(judge::judgeStudent);
    judge.judgeTeacher(teacher);
    return new Verdict(judge.acknowledged, judge.lost, judge.duplicated, judge.diverged);
  }

  private static final class Judge {
    private final GameState state;
    private final List<JournalEntry> entries;
    private int acknowledged;
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> diverged = new ArrayList<>();

    Judge(RoomStore.Kept kept) {
      this.entries = kept.entries();
      this.state = kept.state();
    }

    /** A request makes one entry, wherever and whenever it was asked again. */
    void requestsAreDoneOnce() {
      Set<List<Integer>> seen = new HashSet<>();
      for (JournalEntry entry : entries) {
        if (entry.requestId() > 0 && !seen.add(List.of(entry.seat(), entry.requestId()))) {
          duplicated.add("request " + entry.requestId() + " of seat " + entry.seat());
        }
      }
    }

    // Students.

    void judgeStudent(Witness student) {
      acknowledged++;
      PlayerId player = state.playerWith(student.key());
      if (player == null) {
        lost.add("the seat of " + student.name());
        return;
      }
      if (!state.alias(player).equals(student.name())) {
        lost.add("the name of " + student.name() + ", who is now " + state.alias(player));
      }
      boolean removed = isRemoved(player.number());
      if (student.gone() != removed) {
        diverged.add(student.name() + (removed ? " was sent away, and is here" : " is gone"));
      }
      if (removed) {
        return;
      }
      acknowledged += student.done().size();
      answersStand(student, player);
      checksAreCounted(student, player);
      seesWhatIsSo(student, state.points(player));
    }

    private boolean isRemoved(int player) {
      return state.player(new PlayerId(player)).status() == Player.Status.REMOVED;
    }

    /** In each round, what was said last. */
    private void answersStand(Witness student, PlayerId player) {
      Map<Integer, Object> last = new HashMap<>();
      for (Witness.Done ack : student.done()) {
        switch (ack.request()) {
          case Incoming.PlaceCards place -> last.put(place.round(), place.boxes());
          case Incoming.CheckBoxes check -> last.put(check.round(), check.boxes());
          case Incoming.SubmitChoice submit -> last.put(submit.round(), submit.cards());
          case Incoming.SubmitText submit -> last.put(submit.round(), submit.text());
          case Incoming.OfPlayer _, Incoming.OfHost _, Incoming.Enter _ -> {}
        }
      }
      last.forEach(
          (round, said) -> {
            Object stands = said(answer(player, round));
            if (!said.equals(stands)) {
              lost.add(
                  "%s said %s in round %d, and %s is kept"
                      .formatted(student.name(), said, round, stands));
            }
          });
    }

    private @Nullable Answer answer(PlayerId player, int round) {
      PlayedRound played = state.played(round);
      PlayedRound.Outcome outcome = played == null ? null : played.outcome(player);
      return state.roundNumber() == round || outcome == null
          ? state.answer(player)
          : outcome.answer();
    }

    private static @Nullable Object said(@Nullable Answer answer) {
      return switch (answer) {
        case null -> null;
        case Answer.Text text -> text.text();
        case Answer.Boxes boxes -> boxes.cards();
        case Answer.Picks picks -> picks.cards();
      };
    }

    private void checksAreCounted(Witness student, PlayerId player) {
      paidChecks(student.done())
          .forEach(
              (round, times) -> {
                long kept =
                    answer(player, round) instanceof Answer.Boxes boxes ? boxes.checksUsed() : 0;
                if (kept > times) {
                  duplicated.add(
                      "%s pays for %d checks of %d".formatted(student.name(), kept, times));
                } else if (kept < times) {
                  lost.add(
                      "%s has asked %d checks, and %d are kept"
                          .formatted(student.name(), times, kept));
                }
              });
    }

    /** By round; to check once more what was just checked costs nothing. */
    private static Map<Integer, Integer> paidChecks(List<Witness.Done> done) {
      Map<Integer, Integer> paid = new HashMap<>();
      Map<Integer, List<Integer>> checked = new HashMap<>();
      for (Witness.Done ack : done) {
        if (ack.request() instanceof Incoming.PlaceCards place
            && !place.boxes().equals(checked.get(place.round()))) {
          checked.remove(place.round());
        } else if (ack.request() instanceof Incoming.CheckBoxes check
            && !check.boxes().equals(checked.put(check.round(), check.boxes()))) {
          paid.merge(check.round(), 1, Integer::sum);
        }
      }
      return paid;
    }

    // The teacher.

    void judgeTeacher(Witness teacher) {
      List<Witness.Done> done = teacher.done();
      acknowledged += done.size();
      Map<String, Long> kept =
          state.adjustments().stream()
              .collect(Collectors.groupingBy(Adjustment::reason, Collectors.counting()));
      doorIsAsItWasSaid(done);
      for (Witness.Done ack : done) {
        if (ack.request() instanceof Incoming.AdjustScore adjust && !isRemoved(adjust.player())) {
          long times = kept.getOrDefault(adjust.reason(), 0L);
          if (times == 0) {
            lost.add(adjust.reason());
          } else if (times > 1) {
            duplicated.add(adjust.reason());
          }
        }
      }
      timeIsAddedOnce(done);
      namesStand(done);
      seesWhatIsSo(teacher, 0);
    }

    private void doorIsAsItWasSaid(List<Witness.Done> done) {
      for (Witness.Done ack : done) {
        if (ack.request() instanceof Incoming.Remove remove && !isRemoved(remove.player())) {
          lost.add("player " + remove.player() + " was sent away, and has a seat");
        } else if (ack.request() instanceof Incoming.Admit admit
            && state.player(new PlayerId(admit.player())).status() == Player.Status.WAITING) {
          lost.add("player " + admit.player() + " was let in, and waits");
        }
      }
      Set<Integer> sentAway =
          done.stream()
              .map(Witness.Done::request)
              .filter(Incoming.Remove.class::isInstance)
              .map(request -> ((Incoming.Remove) request).player())
              .collect(Collectors.toSet());
      for (int player = 1; player <= state.joined(); player++) {
        if (isRemoved(player) && !sentAway.contains(player)) {
          diverged.add("nobody has sent player " + player + " away");
        }
      }
    }

    private void timeIsAddedOnce(List<Witness.Done> done) {
      long asked = done.stream().filter(ack -> ack.request() instanceof Incoming.AddTime).count();
      long kept =
          entries.stream()
              .flatMap(entry -> entry.events().stream())
              .filter(GameEvent.DeadlineMoved.class::isInstance)
              .count();
      if (kept < asked) {
        lost.add((asked - kept) + " of " + asked + " times of more time");
      } else if (kept > asked) {
        duplicated.add(kept + " times of more time, and " + asked + " were asked for");
      }
    }

    private void namesStand(List<Witness.Done> done) {
      Map<Integer, String> last = new HashMap<>();
      done.forEach(
          ack -> {
            if (ack.request() instanceof Incoming.NameOnRoster named) {
              last.put(named.player(), named.name());
            }
          });
      last.forEach(
          (player, name) -> {
            if (!isRemoved(player)
                && !state.player(new PlayerId(player)).rosterName().equals(name)) {
              lost.add("the name " + name);
            }
          });
    }

    // What is seen.

    private void seesWhatIsSo(Witness witness, int points) {
      if (!witness.settled()) {
        diverged.add(witness.name() + " still waits for an answer");
      }
      Witness.Shown shown = witness.shown();
      if (shown == null) {
        diverged.add(witness.name() + " sees nothing");
        return;
      }
      if (shown.stage() != state.stageNumber()) {
        diverged.add(
            "%s sees stage %d, and it is %d"
                .formatted(witness.name(), shown.stage(), state.stageNumber()));
      }
      Integer own = shown.points();
      if (own != null && own != points) {
        diverged.add("%s sees %d points, and has %d".formatted(witness.name(), own, points));
      }
      shown
          .standings()
          .forEach(
              (player, seen) -> {
                int kept = state.points(new PlayerId(player));
                if (seen != kept) {
                  diverged.add("the host sees %d points for %d".formatted(seen, kept));
                }
              });
    }
  }

  /** Of the same class, at two times. */
  public static Verdict both(Verdict one, Verdict later) {
    return new Verdict(
        later.acknowledged,
        joined(one.lost, later.lost),
        joined(one.duplicated, later.duplicated),
        joined(one.diverged, later.diverged));
  }

  private static List<String> joined(List<String> one, List<String> later) {
    return Stream.concat(one.stream(), later.stream()).toList();
  }
}
