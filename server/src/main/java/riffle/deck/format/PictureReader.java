package riffle.deck.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import riffle.game.Round;

/** The pictures of one deck: each of its files is read once, however many rounds show it. */
final class PictureReader {
  private static final String IMAGE = "image";
  private static final String ALT = "image-alt";
  private static final String DECORATES = "none";

  /** Never a path, nor a hidden file. */
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final String EXPECTED_FILE =
      "the name of a file beside the deck, of letters a to z, digits, points, - and _";
  private static final String EXPECTED_ALT =
      "what there is to see, or " + DECORATES + " if it only decorates";
  private static final String EXPECTED_TYPE = "expected PNG, JPEG, WebP or GIF";

  private final DeckFolder folder;
  private final Map<String, Found> foundByFile = new HashMap<>();
  private int bytes;

  PictureReader(DeckFolder folder) {
    this.folder = folder;
  }

  private sealed interface Found {}

  private record Good(Picture picture) implements Found {}

  private record Bad(String problem) implements Found {}

  /** All that were found good; files with equal bytes are one. */
  List<Picture> pictures() {
    Map<String, Picture> byName = new TreeMap<>();
    for (Found found : foundByFile.values()) {
      if (found instanceof Good(Picture picture)) {
        byName.put(picture.name(), picture);
      }
    }
    return List.copyOf(byName.values());
  }

  /** The picture of a round or a card, or null where it has none, or none that is good. */
  Round.@Nullable Image image(Fields shown) {
    boolean without = shown.isLeftOut(IMAGE);
    boolean withoutAlt = shown.isLeftOut(ALT);
    if (without) {
      if (!withoutAlt) {
        shown.problems().add(shown.place(ALT), "without a picture, expected the field image, too");
      }
      return null;
    }
    String file = shown.meant(IMAGE, "", EXPECTED_FILE, word -> isFile(word) ? word : null);
    String alt = "";
    if (withoutAlt) {
      shown.problems().add(shown.place(ALT), "missing, expected " + EXPECTED_ALT);
    } else {
      alt = shown.text(ALT, Picture.MAX_ALT_CHARS);
    }
    Picture picture = file.isEmpty() ? null : picture(shown, file);
    return picture == null
        ? null
        : new Round.Image(picture.name(), alt.equals(DECORATES) ? "" : alt);
  }

  private static boolean isFile(String word) {
    return FILE.matcher(word).matches();
  }

  private @Nullable Picture picture(Fields shown, String file) {
    return switch (foundByFile.computeIfAbsent(file, this::find)) {
      case Good(Picture picture) -> picture;
      case Bad(String problem) -> {
        shown.problems().add(shown.place(IMAGE), Texts.quoted(file) + " " + problem);
        yield null;
      }
    };
  }

  private Found find(String file) {
    if (bytes > DeckFile.MAX_PICTURES_BYTES) {
      return tooMany();
    }
    try {
      byte[] read = folder.read(file, Picture.MAX_BYTES);
      return read == null ? new Bad("is no file beside the deck, " + EXPECTED_TYPE) : judge(read);
    } catch (IOException _) {
      return new Bad("cannot be read, " + EXPECTED_TYPE);
    }
  }

  private Found judge(byte[] file) {
    if (file.length > Picture.MAX_BYTES) {
      return new Bad("is too large, expected at most " + Picture.MAX_BYTES + " bytes");
    }
    PictureType type = PictureType.of(file);
    if (type == null) {
      return new Bad("is no picture of a kind that is shown, " + EXPECTED_TYPE);
    }
    PictureType.Size size = type.size(file);
    if (size == null || size.width() < 1 || size.height() < 1) {
      return new Bad("is damaged, expected a whole picture");
    }
    if (size.width() > Picture.MAX_SIDE || size.height() > Picture.MAX_SIDE) {
      String pixels = size.width() + " by " + size.height() + " pixels";
      return new Bad("has " + pixels + ", expected at most " + Picture.MAX_SIDE + " a side");
    }
    bytes += file.length;
    return bytes > DeckFile.MAX_PICTURES_BYTES ? tooMany() : new Good(new Picture(type, file));
  }

  private static Found tooMany() {
    return new Bad(
        "is one too many, expected pictures of at most "
            + DeckFile.MAX_PICTURES_BYTES
            + " bytes together");
  }
}
