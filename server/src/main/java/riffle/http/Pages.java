package riffle.http;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built client: all its files, loaded once. Files beside them ({@code .br}, {@code .gz}) are
 * their compressed forms.
 */
public final class Pages {
  /** Its files carry a hash of their content in their names. */
  private static final String HASHED = "/assets/";

  private static final String PLAYER = "/index.html";
  private static final String HOST = "/host.html";
  private static final String SCREEN = "/screen.html";
  private static final String REVIEW = "/review.html";

  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("gif", "image/gif"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  private final Map<String, Page> pages;

  private Pages(Map<String, Page> pages) {
    this.pages = pages;
  }

  /**
   * Loads the client from the class path.
   *
   * @throws IllegalStateException where the client was not built in
   */
  public static Pages load() {
    return load("/web/index.html");
  }

  /** Loads the folder that a file of the class path lies in. */
  static Pages load(String file) {
    URL url = Pages.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException("no " + file + " on the class path: the client is missing");
    }
    try {
      return in(url);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the client's pages cannot be read from " + url, e);
    }
  }

  private static Pages in(URL file) throws IOException, URISyntaxException {
    if (!(file.openConnection() instanceof JarURLConnection inJar)) {
      return inFolder(Path.of(file.toURI()).getParent());
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
      return inFolder(jar.getPath(inJar.getEntryName()).getParent());
    }
  }

  private static Pages inFolder(@Nullable Path folder) throws IOException {
    if (folder == null) {
      throw new IOException("the pages lie in no folder");
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Pages::isPlain).toList();
    }
    Map<String, Page> pages = new HashMap<>();
    for (Path file : files) {
      String path = "/" + folder.relativize(file).toString().replace('\\', '/');
      pages.put(path, page(path, file));
    }
    return new Pages(Map.copyOf(pages));
  }

  private static boolean isPlain(Path file) {
    return !file.toString().endsWith(".br") && !file.toString().endsWith(".gz");
  }

  private static Page page(String path, Path file) throws IOException {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    var page =
        new Page(
            CONTENT_TYPES.getOrDefault(extension, "application/octet-stream"),
            path.startsWith(HASHED),
            Files.readAllBytes(file));
    addForm(page, "gzip", file.resolveSibling(file.getFileName() + ".gz"));
    addForm(page, "br", file.resolveSibling(file.getFileName() + ".br"));
    return page;
  }

  private static void addForm(Page page, String coding, Path file) throws IOException {
    if (Files.exists(file)) {
      page.add(coding, Files.readAllBytes(file));
    }
  }

  /**
   * What a browser sees under a path; null where there is nothing.
   *
   * @param path decoded, without query
   */
  @Nullable Page find(String path) {
    return pages.get(file(path));
  }

  /** The addresses people see are of four pages, which read the rest of the address themselves. */
  private static String file(String path) {
    if (path.equals("/") || path.startsWith("/j/")) {
      return PLAYER;
    } else if (path.equals("/host") || path.startsWith("/host/") || path.startsWith("/results/")) {
      return HOST;
    } else if (path.equals("/screen")) {
      return SCREEN;
    } else if (path.equals("/review")) {
      return REVIEW;
    }
    return path;
  }
}
