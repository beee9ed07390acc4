package riffle.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.GameEvent;
import riffle.game.GameState;
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
  private static final Deck DECK =
      Decks.deck(
          Decks.flow(Decks.brief(500, 6_000, 1_000), 3, 1, riffle.game.FlowRules.USUAL),
          Decks.choice(Decks.brief(0, 5_000, 1_000), "*a", "b", "c"),
          Decks.number(Decks.brief(0, 5_000, 1_000), "42", "1"));

  private final SimulatedLoop loop = new SimulatedLoop();
  private final SplittableRandom random;
  private final Breakage breakage;
  private final SimulatedStore disk = new SimulatedStore(loop, Shortening::of);
  private final List<Student> students = new ArrayList<>();
  private final Teacher teacher;

  private String code = "";
  private @Nullable Server server;
  private boolean calm;

  World(long seed, Breakage breakage) {
    this.random = new SplittableRandom(seed);
    this.breakage = breakage;
    disk.whenUnderWay(() -> in(random.nextInt(1, 12), disk::commit));
    disk.becomes(SimulatedStore.Disk.WAITS);
    starts();
    LiveRoom room = server().rooms.open(DECK);
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
            () -> this, loop, random, _ -> null, new BrokenStore(), new Silent(), this::execute);
    private boolean alive = true;

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
    public void append(riffle.room.JournalEntry entry) {
      journal.append(entry);
      appended++;
      if (breakage == Breakage.ACKS_BEFORE_COMMIT) {
        keeper.kept(appended);
      }
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

  private static final class Silent implements GameListener {
    @Override
    public void happened(GameState state, GameEvent event) {}

    @Override
    public void broughtBack(GameState state) {}

    @Override
    public void over(Runnable then) {
      then.run();
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
    return view != null && view.stage().number() == kept().state().stageNumber();
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
