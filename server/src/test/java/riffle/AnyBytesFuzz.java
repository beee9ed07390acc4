package riffle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import riffle.deck.format.AnyDeckFile;
import riffle.net.AnyFrames;
import riffle.room.AnyRequests;

/**
 * Whatever reaches the house from outside as bytes. The first byte of an input says what the others
 * are: one target and not three, since a fuzzer needs a JVM for itself, and long to start.
 *
 * <p>Inputs that found something, and those to begin with, are in the resources, in the folder
 * {@code AnyBytesFuzzInputs}.
 */
class AnyBytesFuzz {
  private static final ErrorLog ERRORS = ErrorLog.listen();

  private static final List<Consumer<byte[]>> TARGETS =
      List.of(new AnyRequests(ERRORS), new AnyFrames(ERRORS), new AnyDeckFile());

  @FuzzTest
  void nothingComesOfIt(byte[] input) {
    if (input.length > 0) {
      TARGETS
          .get((input[0] & 0xff) % TARGETS.size())
          .accept(Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
