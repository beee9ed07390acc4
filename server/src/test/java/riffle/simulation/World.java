package riffle.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Chosen;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.FlowRules;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Round;
import riffle.room.GameListener;
import riffle.room.LiveRoom;
import riffle.room.RoomDirectory;
import riffle.room.RoomJournal;
import riffle.room.RoomLoop;
import riffle.room.RoomStore;
import riffle.room.Shortening;
import riffle.room.SimulatedLoop;
import riffle.room.SimulatedStore;
import riffle.room.View;

/** A class, its lines, a server and its disk; all by one seed. */
final class World {
  static final int PATIENCE_MILLIS = 4_000;

  private static final int STUDENTS = 3;

  /** A room is brought back so often while its server lives. */
  private static final int MAX_BUGS = 3;

  private static final Round[] ROUNDS = {
    Decks.flow(Decks.brief(500, 6_000, 1_000), 3, 1, FlowRules.USUAL),
    Decks.choice(Decks.brief(0, 5_000, 1_000), "*a", "b", "c"),
    Decks.number(Decks.brief(0, 5_000, 1_000), "42", "1"),
  };
  private static final Deck DECK = Decks.deck(ROUNDS);
  private static final Deck WITH_APPROVAL = Decks.deck(Chosen.usual().approve().settings(), ROUNDS);

  private final SimulatedLoop loop = new SimulatedLoop();
  private final SplittableRandom random;
  private final Breakage breakage;
  private final SimulatedStore disk = new SimulatedStore(loop, Shortening::of);
  private final List<Student> students = new ArrayList<>();
  private final Teacher teacher;

  private String code = "";
  private @Nullable Server server;
  private boolean calm;

  /** The server meets bugs, and the teacher lets in one by one and sends away. */
  private final boolean rough;

  /** What happens next meets a bug. */
  private @Nullable Bug bug;

  /** Where a room may meet one. */
  private enum Bug {
    BEFORE_IT_IS_KEPT,
    AFTER_IT_IS_KEPT,
  }

  World(long seed, Breakage breakage) {
    this.random = new SplittableRandom(seed);
    // Every other one: the classes of even seeds stay as they were when they found something.
    this.rough = seed % 2 != 0;
    this.breakage = breakage;
    disk.whenUnderWay(() -> in(random.nextInt(1, 12), disk::commit));
    disk.becomes(SimulatedStore.Disk.WAITS);
    starts();
    LiveRoom room = server().rooms.open(rough ? WITH_APPROVAL : DECK);
    if (room == null) {
      throw new IllegalStateException("no room");
    }
    code = room.code();
    loop.pass(50);
    this.teacher = new Teacher(this);
    for (int number = 1; number <= STUDENTS; number++) {
      students.add(new Student(this, number));
    }
  }

  /** One life of the server: when it dies, nothing of it goes on. */
  private final class Server implements RoomLoop {
    private final RoomDirectory rooms =
        new RoomDirectory(
            () -> this, loop, random, _ -> null, new BrokenStore(), new Results(), this::execute);
    private boolean alive = true;
    private int bugs;

    @Override
    public void execute(Runnable task) {
      loop.execute(whileAlive(task));
    }

    @Override
    public Timer schedule(long delayMillis, Runnable task) {
      return loop.schedule(delayMillis, whileAlive(task));
    }

    private Runnable whileAlive(Runnable task) {
      return () -> {
        if (alive) {
          task.run();
        }
      };
    }
  }

  /** The disk, with what is broken on purpose. */
  private final class BrokenStore implements RoomStore {
    @Override
    public RoomJournal begin(Head room, RoomJournal.Keeper keeper) {
      return new BrokenJournal(disk.begin(room, keeper), keeper);
    }

    @Override
    public List<Kept> takeOver() {
      return disk.takeOver().stream().map(breakage::after).toList();
    }

    @Override
    public Kept takeOver(String roomId) throws UnreadableRoom {
      // What is under way may be kept by then, or not.
      if (random.nextBoolean()) {
        disk.commit();
      }
      return breakage.after(disk.takeOver(roomId));
    }

    @Override
    public RoomJournal goOn(Kept room, RoomJournal.Keeper keeper) {
      return new BrokenJournal(disk.goOn(room, keeper), keeper);
    }
  }

  private final class BrokenJournal implements RoomJournal {
    private final RoomJournal journal;
    private final Keeper keeper;
    private long appended;

    BrokenJournal(RoomJournal journal, Keeper keeper) {
      this.journal = journal;
      this.keeper = keeper;
    }

    @Override
    public boolean append(riffle.room.JournalEntry entry) {
      boolean kept = journal.append(entry);
      appended++;
      meets(Bug.AFTER_IT_IS_KEPT);
      if (breakage == Breakage.ACKS_BEFORE_COMMIT) {
        keeper.kept(appended);
      }
      return kept;
    }

    @Override
    public void shorten() {
      journal.shorten();
    }

    @Override
    public void clockRuns(boolean runs) {
      journal.clockRuns(runs);
    }

    @Override
    public void drop() {
      journal.drop();
    }
  }

  private final class Results implements GameListener {
    @Override
    public void happened(GameState state, GameEvent event) {
      meets(Bug.BEFORE_IT_IS_KEPT);
    }

    @Override
    public void broughtBack(GameState state) {}

    @Override
    public void lives(GameState state) {}

    @Override
    public void over(GameState state, Runnable then) {
      then.run();
    }
  }

  private void meets(Bug here) {
    if (bug == here) {
      bug = null;
      throw new BugOnPurpose();
    }
  }

  /** Without a stack trace, which takes long to make. */
  private static final class BugOnPurpose extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BugOnPurpose() {
      super("a bug on purpose", null, false, false);
    }
  }

  // Time and chance.

  long now() {
    return loop.millis();
  }

  RandomGenerator random() {
    return random;
  }

  Breakage breakage() {
    return breakage;
  }

  boolean isRough() {
    return rough;
  }

  /** How long something is under way. */
  int lag() {
    return calm ? 5 : random.nextInt(5, 250);
  }

  void at(long millis, Runnable task) {
    loop.schedule(Math.max(0, millis - now()), task);
  }

  void in(long millis, Runnable task) {
    loop.schedule(millis, task);
  }

  // The server.

  private Server server() {
    Server running = server;
    if (running == null) {
      throw new IllegalStateException("the server is down");
    }
    return running;
  }

  private void starts() {
    Server next = new Server();
    server = next;
    next.rooms.bringBack();
  }

  private void dies() {
    server().alive = false;
    server = null;
    bug = null;
    disk.crash();
    disk.becomes(SimulatedStore.Disk.WAITS);
    everybody().forEach(Client::loses);
  }

  /** Where browsers find the room; null while the server is down. */
  @Nullable LiveRoom room() {
    return server == null ? null : server.rooms.find(code);
  }

  private Stream<Client> everybody() {
    return Stream.concat(Stream.of(teacher), students.stream());
  }

  // A lesson.

  /** Lets so many things happen, good and bad. */
  void plays(int happenings) {
    everybody().forEach(Client::connects);
    for (int n = 0; n < happenings; n++) {
      loop.pass(random.nextInt(1, 400));
      if (rough && random.nextInt(40) == 0) {
        hasBug();
      }
      happens();
    }
  }

  private void happens() {
    switch (random.nextInt(60)) {
      case 0 -> crashes(random.nextInt(1, 3_000));
      case 1 -> fails(random.nextInt(100, 3_000));
      case 2, 3, 4, 5 -> somebody().loses();
      case 6 -> somebody().reloads();
      case 7, 8, 9, 10, 11, 12, 13 -> teacher.actsIfItCan();
      default -> students.get(random.nextInt(STUDENTS)).actsIfItCan();
    }
  }

  private void hasBug() {
    if (server != null && bug == null && server.bugs < MAX_BUGS) {
      server.bugs++;
      bug = random.nextBoolean() ? Bug.BEFORE_IT_IS_KEPT : Bug.AFTER_IT_IS_KEPT;
    }
  }

  private Client somebody() {
    int one = random.nextInt(STUDENTS + 1);
    return one == STUDENTS ? teacher : students.get(one);
  }

  private void crashes(int millis) {
    if (server != null) {
      dies();
      in(millis, this::starts);
    }
  }

  private void fails(int millis) {
    if (server != null) {
      disk.becomes(SimulatedStore.Disk.FAILS);
      Server now = server;
      in(
          millis,
          () -> {
            if (now == server) {
              disk.becomes(SimulatedStore.Disk.WAITS);
              disk.commit();
            }
          });
    }
  }

  /** All lines hold from now on, and everybody comes to know all. */
  void calmsDown() {
    calm = true;
    bug = null;
    for (int second = 0; second < 60 && !everybody().allMatch(Client::isSettled); second++) {
      loop.pass(1_000);
    }
    loop.pass(1_000);
    // A bell may have rung just now, and the news of it be under way.
    for (int tries = 0; tries < 10 && !everybody().allMatch(this::isUpToDate); tries++) {
      loop.pass(50);
    }
  }

  private boolean isUpToDate(Client client) {
    View view = client.view();
    return client.isGone()
        || (view != null && view.stage().number() == kept().state().stageNumber());
  }

  /** The server dies once more, and comes back. */
  void diesAndComesBack() {
    dies();
    starts();
    calmsDown();
  }

  /** What came of it so far. */
  Verdict verdict() {
    return Verdict.on(kept(), teacher.witness(), students.stream().map(Student::witness).toList());
  }

  /** The room, as it would be brought back now. */
  RoomStore.Kept kept() {
    return disk.keptRoom();
  }
}
