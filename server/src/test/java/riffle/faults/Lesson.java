package riffle.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.room.RoomStore;
import riffle.simulation.Verdict;
import riffle.wire.v1.View;

/** A class in its room. */
final class Lesson implements AutoCloseable {
  /** What takes longer hangs. */
  static final long PATIENCE_MILLIS = 60_000;

  private final String code;
  private final News news;
  private final Teacher teacher;
  private final List<Student> students = new ArrayList<>();

  Lesson(String code, Client.Way way, News news, long seed, int students) {
    RandomGenerator seeds = new SplittableRandom(seed);
    this.code = code;
    this.news = news;
    this.teacher = new Teacher(code, way, news, seeds.nextLong());
    for (int number = 1; number <= students; number++) {
      this.students.add(new Student(code, way, news, seeds.nextLong(), number));
    }
  }

  void starts() {
    everybody().forEach(Client::starts);
  }

  Stream<Client> everybody() {
    return Stream.concat(Stream.of(teacher), students.stream());
  }

  Teacher teacher() {
    return teacher;
  }

  List<Student> students() {
    return students;
  }

  String code() {
    return code;
  }

  /** The game ends, and everybody sees its end and waits for nothing. */
  void ends() throws InterruptedException {
    for (int tries = 0; tries < 100 && !news.await(this::isOver, 300); tries++) {
      View shown = teacher.view();
      if (shown != null && teacher.isSettled()) {
        teacher.hurries(shown);
      }
    }
    await(client -> client.isSettled() && seesTheEnd(client.view()), "at the end");
  }

  private boolean isOver() {
    return seesTheEnd(teacher.view());
  }

  private static boolean seesTheEnd(@Nullable View view) {
    return view != null && view.getStage().hasEnd();
  }

  /** Waits until it is so for everybody. */
  void await(Predicate<Client> wanted, String what) throws InterruptedException {
    if (!news.await(() -> everybody().allMatch(wanted), PATIENCE_MILLIS)) {
      throw new AssertionError(
          "not everybody is %s:%n%s"
              .formatted(
                  what,
                  everybody()
                      .filter(wanted.negate())
                      .map(Client::toString)
                      .collect(Collectors.joining("\n"))));
    }
  }

  Verdict verdict(RoomStore.Kept kept) {
    return Verdict.on(kept, teacher.witness(), students.stream().map(Student::witness).toList());
  }

  @Override
  public void close() {
    everybody().forEach(Client::close);
  }
}
