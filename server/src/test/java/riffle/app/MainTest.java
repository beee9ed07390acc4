package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says when the server cannot start: one line, and what to do. */
class MainTest {
  @TempDir Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void assertOneLine(String... parts) {
    String line = err.toString();
    assertEquals(1, line.lines().count(), line);
    for (String part : parts) {
      assertTrue(line.contains(part), line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port, eighty",
    "--port, 65536",
    "--port, -1",
    "--data, ''",
    "--connections-per-address, many",
    "--connections-per-address, 19001",
    "--connections-per-address, -1",
    "--journal, maybe",
    "--journal, ''",
    "--rehearse, maybe",
    "--public-url, riffle.example",
    "--public-url, https://riffle.example:65536",
    "--public-url, ftp://riffle.example",
    "--public-url, https://riffle.example/path",
    "--public-url, https://me:secret@riffle.example",
    "--public-url, 'https://ri ffle'",
  })
  void aBadOptionIsNamedWithItsValue(String option, String value) {
    assertEquals(2, run(option + "=" + value));
    assertOneLine(option, "'" + value + "'", "expected");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://here/riffle, 'mysql://here/riffle'",
    "jdbc:postgresql:, 'jdbc:postgresql:'",
    "jdbc:postgresql://me:hush@here/riffle, RIFFLE_DATABASE_PASSWORD",
    "jdbc:postgresql://here/riffle?user=me&password=hush, RIFFLE_DATABASE_PASSWORD",
    "jdbc:postgresql://here/riffle?Password=hush, RIFFLE_DATABASE_PASSWORD",
  })
  void aBadDatabaseIsNamedWithoutAnyPassword(String url, String part) {
    assertEquals(2, run("--database=" + url));
    assertOneLine("--database", part, "expected");
    assertFalse(err.toString().contains("hush"), err.toString());
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    String url = "jdbc:postgresql://localhost:1/riffle";
    assertEquals(1, run("--port=0", "--data=" + data, "--database=" + url));
    assertOneLine(url, "RIFFLE_DATABASE_USER");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertEquals(2, run("--prot=80"));
    assertOneLine("--prot=80", "--help");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var other = new ServerSocket(0)) {
      int port = other.getLocalPort();
      assertEquals(1, run("--port=" + port, "--data=" + data));
      assertOneLine("Port " + port, "--port");
    }
  }

  @Test
  void aDataFolderThatCannotBeUsedIsNamed() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "no folder");
    assertEquals(1, run("--port=0", "--data=" + file));
    assertOneLine(file.toString(), "--data");
  }

  @Test
  void helpAndVersionAreThere() {
    assertEquals(0, run("--help"));
    for (String part :
        new String[] {
          "--port",
          "RIFFLE_PORT",
          "--data",
          "--public-url",
          "--database",
          "--journal",
          "--rehearse",
        }) {
      assertTrue(out.toString().contains(part), out.toString());
    }
    assertEquals(0, run("--version"));
    assertTrue(out.toString().contains("Riffle "), out.toString());
    assertEquals("", err.toString());
  }
}
