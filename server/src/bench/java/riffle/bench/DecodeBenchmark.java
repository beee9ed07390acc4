package riffle.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riffle.wire.ClientRequest;
import riffle.wire.FrameReader;
import riffle.wire.MalformedFrame;

/** Reads one answer as it comes from a browser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private final ByteBuffer frame =
      ByteBuffer.wrap(new RiffleSpeech("ABCDEF", Kind.CHOICE).answer(7, 12, 3, 2));

  /** Into a request. */
  @Benchmark
  public ClientRequest answer() throws MalformedFrame {
    return FrameReader.read(frame.rewind());
  }
}
