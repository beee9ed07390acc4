package riffle.store;

import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/** Tells what this version knows from what a later one may have stored. */
final class KnownValues {
  private KnownValues() {}

  /**
   * The value that is written as this number.
   *
   * @throws IllegalArgumentException if none is: it says which number was found
   */
  static <V extends Enum<V>> V of(
      int number, V[] values, Function<V, ? extends ProtocolMessageEnum> written) {
    return Arrays.stream(values)
        .filter(value -> written.apply(value).getNumber() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    values[0].getDeclaringClass().getSimpleName()
                        + " "
                        + number
                        + "; expected one of 1 to "
                        + values.length));
  }

  /** The numbers of the fields that a message has and this version does not know. */
  static Set<Integer> unknownFields(MessageOrBuilder stored) {
    return stored.getUnknownFields().asMap().keySet();
  }
}
