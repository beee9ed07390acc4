package riffle.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content codings a browser takes (RFC 9110, section 12.5.3). */
final class AcceptedEncodings {
  private static final String ANY = "*";

  private final Map<String, Boolean> accepted = new HashMap<>();

  /**
   * Reads the header.
   *
   * @param header Accept-Encoding; null accepts nothing but plain bytes
   */
  AcceptedEncodings(@Nullable String header) {
    if (header == null) {
      return;
    }
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] codingAndWeight = part.split(";", 2);
      boolean refused =
          codingAndWeight.length == 2 && codingAndWeight[1].strip().matches("q=0(\\.0*)?");
      accepted.put(codingAndWeight[0].strip(), !refused);
    }
  }

  boolean accepts(String coding) {
    return accepted.getOrDefault(coding, accepted.getOrDefault(ANY, false));
  }
}
