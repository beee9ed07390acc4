package riffle.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedEncodingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none                       | false | false
          ''                         | false | false
          gzip, deflate, br, zstd    | true  | true
          gzip;q=0.8, br;q=0         | true  | false
          GZip;Q=1.0                 | true  | false
          *                          | true  | true
          br;q=0.0, *;q=0.5          | true  | false
          identity                   | false | false
          *;q=0                      | false | false
          """)
  void readsTheHeader(@Nullable String header, boolean gzip, boolean br) {
    var accepted = new AcceptedEncodings(header);
    assertEquals(gzip, accepted.accepts("gzip"));
    assertEquals(br, accepted.accepts("br"));
  }
}
