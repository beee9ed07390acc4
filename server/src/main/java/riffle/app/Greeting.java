package riffle.app;

import java.util.stream.Collectors;

/** What the one who starts the server reads. */
final class Greeting {
  private Greeting() {}

  static String of(Addresses addresses, String hostLink) {
    String others =
        addresses.all().stream()
            .filter(address -> !address.equals(addresses.join()))
            .map("  Also found at      %s\n"::formatted)
            .collect(Collectors.joining());
    return """

      Riffle is running.

      Students join at   %s
    %s
      Teachers sign in with this link. It is good once; then a fresh one is shown here.

        %s

      Ctrl-C stops the server.
    """
        .formatted(addresses.join(), others, hostLink);
  }

  static String nextLink(String hostLink) {
    return """
      That link is used. For another device:

        %s
    """
        .formatted(hostLink);
  }
}
