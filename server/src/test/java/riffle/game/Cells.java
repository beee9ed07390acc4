package riffle.game;

/** How tables of texts write what cannot be seen in them: as <A0>, by code points. */
final class Cells {
  private Cells() {}

  static String text(String cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '<') {
        int end = cell.indexOf('>', i);
        text.appendCodePoint(Integer.parseInt(cell.substring(i + 1, end), 16));
        i = end;
      } else {
        text.append(cell.charAt(i));
      }
    }
    return text.toString();
  }
}
