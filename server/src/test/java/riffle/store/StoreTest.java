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
import riffle.results.Samples;

/** Results and sessions on SQLite, and its file. */
class StoreTest extends StoreCases {
  @TempDir Path folder;

  @Override
  Database open() throws UnusableDatabase {
    return Database.open(folder);
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
