package riffle.faults;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.ListResultsResponse;
import riffle.api.v1.ResultSummary;
import riffle.api.v1.Room;
import riffle.app.Browser;
import riffle.room.RoomStore;
import riffle.simulation.Verdict;
import riffle.store.Database;
import riffle.store.SqlRoomStore;
import riffle.store.UnusableDatabase;
import riffle.wire.v1.View;

/**
 * Classes play on a real server, which is killed in the middle of it and started again, and compare
 * what they were told with what is there in the end. Which kill is when comes from a seed; what it
 * hits, from the machine.
 */
final class Crashes implements AutoCloseable {
  private static final int ROOMS = 2;
  private static final int STUDENTS = 4;

  /** The last of them comes when the game is over. */
  private static final int KILLS_A_LESSON = 5;

  private static final int SILENCE_MILLIS = 25_000;
  private static final int PAUSE_MILLIS = 100;
  private static final int BURST = 6;
  private static final String DECK_ID = "faults";

  /** Short rounds of each kind; bells ring by themselves. */
  private static final String DECK =
      """
      riffle: 1
      title: Faults
      language: en
      rounds:
      """
          + """
            - flow: In order, please.
              preview: 0
              seconds: 5
              steps:
                - {label: One, description: The first}
                - {label: Two, description: The second}
                - {label: Three, description: The third}
              distractors: [{label: Zero, description: None}]
            - choice: Which one?
              preview: 0
              seconds: 4
              options: [{right: This}, {wrong: That}, {wrong: None}]
            - number: How many?
              preview: 1
              seconds: 4
              answer: 42
          """
              .repeat(5);

  private final RandomGenerator random;
  private final Path folder;
  private final ServerProcess server;
  private final Browser browser;
  private final News news = new News();
  private final Client.Way way;

  private final List<String> wrong = new ArrayList<>();
  private int kills;
  private int toKill;
  private long acknowledged;
  private long lost;
  private long duplicated;
  private long slowestReturnMillis;

  /** What came of it. */
  record Total(
      int kills,
      long acknowledged,
      long lost,
      long duplicated,
      long slowestReturnMillis,
      List<String> wrong) {
    boolean isGood() {
      return wrong.isEmpty();
    }

    /** The last line of the command. */
    @Override
    public String toString() {
      return "kills %d acknowledged %d lost %d slowest-return-ms %d"
          .formatted(kills, acknowledged, lost, slowestReturnMillis);
    }
  }

  private Crashes(Path folder, long seed, boolean inAHurry) throws Exception {
    this.random = new SplittableRandom(seed);
    this.folder = folder;
    this.server = new ServerProcess(folder);
    this.browser = new Browser(server.port());
    Path decks = Files.createDirectories(server.data().resolve("decks"));
    Files.writeString(decks.resolve(DECK_ID + ".yaml"), DECK);
    signsIn(inAHurry);
    this.way =
        new Client.Way(
            server.port(), "Cookie: " + browser.cookie() + "\r\n", SILENCE_MILLIS, PAUSE_MILLIS);
  }

  /**
   * Kills a server so often.
   *
   * @param folder an empty one, for all that the server leaves
   * @param inAHurry whether the server starts faster than it would elsewhere
   */
  static Total play(Path folder, int kills, long seed, boolean inAHurry) throws Exception {
    try (var crashes = new Crashes(folder, seed, inAHurry)) {
      try {
        while (crashes.kills < kills) {
          crashes.lesson(Math.min(KILLS_A_LESSON, kills - crashes.kills));
        }
      } catch (AssertionError | Exception e) {
        System.err.println(crashes.server.log());
        throw e;
      }
      return crashes.total();
    }
  }

  private void signsIn(boolean inAHurry) throws Exception {
    if (inAHurry) {
      server.startToArchive();
    } else {
      server.start();
    }
    browser.signIn(server.hostLink());
    if (inAHurry) {
      server.stop();
      server.start();
      server.hostLink();
    }
  }

  private Total total() {
    return new Total(kills, acknowledged, lost, duplicated, slowestReturnMillis, wrong);
  }

  private void lesson(int killsOfIt) throws Exception {
    toKill = kills + killsOfIt;
    List<Lesson> lessons = new ArrayList<>();
    try {
      for (int room = 0; room < ROOMS; room++) {
        lessons.add(new Lesson(openRoom(), way, news, random.nextLong(), STUDENTS));
      }
      lessons.forEach(Lesson::starts);
      if (kills < toKill - 1) {
        // Some have joined, and some are about to.
        Thread.sleep(random.nextInt(60));
        diesAndComesBack(lessons);
      }
      while (kills < toKill - 1) {
        plays(lessons);
        diesAndComesBack(lessons);
      }
      plays(lessons);
      for (Lesson lesson : lessons) {
        lesson.ends();
      }
      long killed = kill();
      Path left = whatIsKept();
      awaitReturn(lessons, killed);
      judge(lessons, left);
      resultsAreThere(lessons);
      for (Lesson lesson : lessons) {
        lesson.teacher().closesRoom();
        lesson.await(Client::isGone, "sent home");
      }
    } finally {
      lessons.forEach(Lesson::close);
    }
  }

  private String openRoom() throws IOException, InterruptedException {
    var made =
        browser.post("/api/v1/rooms", CreateRoomRequest.newBuilder().setDeckId(DECK_ID).build());
    return browser.read(made, Room.newBuilder()).getCode();
  }

  // Play.

  private void plays(List<Lesson> lessons) throws InterruptedException {
    List<Client> all = lessons.stream().flatMap(Lesson::everybody).toList();
    for (int n = random.nextInt(30, 80); n > 0; n--) {
      // A lesson stands where its teacher does nothing.
      Client one =
          random.nextInt(4) == 0
              ? lessons.get(random.nextInt(ROOMS)).teacher()
              : all.get(random.nextInt(all.size()));
      one.actsIfItCan();
      Thread.sleep(random.nextInt(1, 8));
    }
    switch (random.nextInt(3)) {
      case 0 -> isTold(all);
      case 1 -> sendsMuch(all);
      default -> {}
    }
  }

  /** Up to the moment in which somebody hears that something is done. */
  private void isTold(List<Client> all) throws InterruptedException {
    int before = acknowledged(all);
    all.forEach(Client::actsIfItCan);
    boolean _ = news.await(() -> acknowledged(all) > before, 500);
  }

  /** Up to some moment while much is under way. */
  private void sendsMuch(List<Client> all) throws InterruptedException {
    for (int n = 0; n < BURST; n++) {
      all.forEach(Client::actsIfItCan);
    }
    Thread.sleep(random.nextInt(15));
  }

  private static int acknowledged(List<Client> all) {
    return all.stream().mapToInt(Client::acknowledged).sum();
  }

  // Death and return.

  private void diesAndComesBack(List<Lesson> lessons) throws Exception {
    long killed = kill();
    if (kills < toKill - 1 && random.nextBoolean()) {
      // Again, somewhere between its first step and the return of everybody.
      server.start();
      Thread.sleep(random.nextInt(1 + (int) Math.min(slowestReturnMillis, 1_200)));
      killed = kill();
    }
    awaitReturn(lessons, killed);
  }

  /** Returns when it was. */
  private long kill() {
    long now = System.nanoTime();
    server.kill();
    kills++;
    return now;
  }

  /** Returns a copy of what is kept while nobody writes. */
  private Path whatIsKept() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String file : List.of("riffle.db", "riffle.db-wal")) {
      Files.copy(server.data().resolve(file), copy.resolve(file), REPLACE_EXISTING);
    }
    Files.deleteIfExists(copy.resolve("riffle.db-shm"));
    return copy;
  }

  private void awaitReturn(List<Lesson> lessons, long killed) throws Exception {
    long deadSince = System.nanoTime();
    server.start();
    for (Lesson lesson : lessons) {
      lesson.await(client -> client.isBackSince(deadSince), "back");
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
    slowestReturnMillis = Math.max(slowestReturnMillis, took);
  }

  // What came of it.

  private void judge(List<Lesson> lessons, Path left) throws UnusableDatabase {
    Map<String, RoomStore.Kept> kept;
    try (Database database = Database.open(left);
        SqlRoomStore rooms = SqlRoomStore.start(database, System::currentTimeMillis)) {
      kept =
          rooms.takeOver().stream()
              .collect(Collectors.toMap(room -> room.head().code(), Function.identity()));
    }
    for (Lesson lesson : lessons) {
      RoomStore.@Nullable Kept room = kept.get(lesson.code());
      if (room == null) {
        lost++;
        wrong.add("lost: room " + lesson.code());
      } else {
        judge(lesson.code(), lesson.verdict(room));
      }
    }
  }

  private void judge(String code, Verdict verdict) {
    acknowledged += verdict.acknowledged();
    lost += verdict.lost().size();
    duplicated += verdict.duplicated().size();
    verdict.lost().forEach(what -> wrong.add("lost in " + code + ": " + what));
    verdict.duplicated().forEach(what -> wrong.add("done twice in " + code + ": " + what));
    verdict.diverged().forEach(what -> wrong.add("seen wrongly in " + code + ": " + what));
  }

  /** A game that is over has one result, wherever the server died. */
  private void resultsAreThere(List<Lesson> lessons) throws Exception {
    for (Lesson lesson : lessons) {
      View end = lesson.students().getFirst().view();
      String game = end == null ? "" : end.getMine().getEnd().getGameId();
      if (!game.isEmpty()) {
        long results = finished(game);
        for (int tries = 0; tries < 100 && results == 0; tries++) {
          Thread.sleep(50);
          results = finished(game);
        }
        if (results != 1) {
          lost += results == 0 ? 1 : 0;
          duplicated += results > 1 ? 1 : 0;
          wrong.add("results of the game of " + lesson.code() + ": " + results);
        }
      }
    }
  }

  private long finished(String game) throws IOException, InterruptedException {
    var list = browser.read(browser.get("/api/v1/results"), ListResultsResponse.newBuilder());
    return list.getResultsList().stream()
        .filter(result -> result.getGameId().equals(game))
        .filter(ResultSummary::getFinished)
        .count();
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }

  /**
   * Kills as often as {@code kills} says, by the seed {@code seed}; both are system properties.
   * Ends with 1 where anything was lost, done twice or shown wrongly.
   */
  public static void main(String[] arguments) throws Exception {
    int kills = Integer.getInteger("kills", 200);
    long seed = Long.getLong("seed", 1);
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("riffle-crashes");
    Total total;
    try {
      total = play(folder, kills, seed, Boolean.getBoolean("hurry"));
    } finally {
      delete(folder);
    }
    total.wrong().forEach(out::println);
    out.println(total);
    System.exit(total.isGood() ? 0 : 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
