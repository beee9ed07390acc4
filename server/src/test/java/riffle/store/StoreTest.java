package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.results.GameResult;
import riffle.results.Samples;

/** Results and sessions on SQLite, and its file. */
class StoreTest extends StoreCases {
  private static final String WITH_ANSWERS =
      "0a18436c65616e2077617465723a20746f2074686520746170211202656e1a76080112064f726465723f"
          + "18e8072a670801120c57617465722066616c6c732e1a290a045261696e10021801220949742066616c6c"
          + "732e2a1268747470733a2f2f782e6f72672f7261696e1a110a0553746f6e6522084974206c6965732e1a"
          + "170a05436c6f756410011801220a497420666c6f6174732e1a240802120657686963683f18e8072a1508"
          + "021a060a0453616c741a090a05537765657418011a2008041209486f77206d7563683f18e8072a0e0805"
          + "220237312a03302e35320125227e0a0341646112180801100218022001280130e8073a090a02030118dc"
          + "0b20011215080110011801200128013084073a060a010218c41312180801100118012001280130a0063a"
          + "09120437312c3218ac1b2a0a416461204f6b61666f72322070ba33708cbfb103f1a8e34afef333ba7dc0"
          + "21022b2d9aaa583aabb8058d8d6722570a02426f12110801180228013a090a02020018a8462003120418"
          + "01280112100801180128013a08120331303018a01f2a043d312b313220c02c0b965e023abee808f2b548"
          + "d8d5193a8b5229be6f3121a6f16e2d41a449b3222c0a0243791200120012003220122c597083bd438b7f"
          + "6d72af75d025948899647711b806bdd2cd82fa69713db328013801";

  @TempDir Path folder;

  @Override
  Database open() throws UnusableDatabase {
    return Database.open(folder);
  }

  @Test
  void answersAndRosterNamesComeBackAsTheyWere() throws UnusableDatabase {
    GameResult result = Samples.withAnswers("g1");
    try (var database = open()) {
      var store = new SqlResultStore(database);
      store.save(result);
      assertEquals(result, store.find("g1"));
    }
  }

  /** What is stored today is read in the same way for good. */
  @Test
  void theBytesOfAnswersStayAsTheyAre() throws InvalidProtocolBufferException {
    GameResult result = Samples.withAnswers("g1");
    byte[] golden = HexFormat.of().parseHex(WITH_ANSWERS);
    assertEquals(WITH_ANSWERS, HexFormat.of().formatHex(ResultBytes.write(result)));
    assertEquals(result, ResultBytes.read("g1", 5, 99L, golden));
  }

  /** Written by the first version, which knew no modes, teams, polls and adjustments. */
  @Test
  void aResultOfTheFirstVersionIsReadAsItWasMeant() throws InvalidProtocolBufferException {
    byte[] written =
        HexFormat.of()
            .parseHex(
                "0a18436c65616e2077617465723a20746f2074686520746170211202656e1a0d0801120646697273"
                    + "743f18e8071a0d0803120654686972643f18e80722230a03416461120d0801100318032001"
                    + "2801308407120d0801100118032001280330fa01221a0a076c61746520426f1200120d0801"
                    + "1003180320012801308407");
    assertEquals(
        Samples.result("g1", 5, 99L, "Ada", "late Bo"), ResultBytes.read("g1", 5, 99L, written));
  }

  @Test
  void theDiskIsAskedToKeepItsWord() throws UnusableDatabase {
    try (var database = Database.open(folder)) {
      assertEquals("wal", pragma(database, "journal_mode"));
      assertEquals("2", pragma(database, "synchronous"), "2 is FULL");
    }
  }

  @Test
  void aFolderThatCannotBeOneIsNamedInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var failure = assertThrows(UnusableDatabase.class, () -> Database.open(file));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(file.toString()) && message.contains("--data"), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedInOneLine() throws IOException {
    Files.writeString(folder.resolve("riffle.db"), "no database ".repeat(200));
    var failure = assertThrows(UnusableDatabase.class, () -> Database.open(folder));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(folder.toString()), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aFolderIsOneServersOnly() throws UnusableDatabase {
    try (var _ = Database.open(folder)) {
      var failure = assertThrows(UnusableDatabase.class, () -> Database.open(folder));
      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains(folder.toString()) && message.contains("--data"), message);
      assertEquals(1, message.lines().count(), message);
    }
    Database.open(folder).close();
  }

  private static String pragma(Database database, String name) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }
}
