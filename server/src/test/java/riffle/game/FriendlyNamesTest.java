package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names for players who would rather not choose one. */
class FriendlyNamesTest {
  /** They come from another program that follows {@link Shuffle#below}. */
  @Test
  void aDrawNamesTheSameForEver() {
    assertEquals("Merry Lapwing", FriendlyNames.name(0));
    assertEquals("Inventive Cascade", FriendlyNames.name(42));
    assertEquals("Swift Capybara", FriendlyNames.name(-1));
  }

  @Test
  void everyNameIsAnAliasAndLooksLikeNoOther() {
    assertTrue(FriendlyNames.ADJECTIVES.size() >= 40, "adjectives");
    assertTrue(FriendlyNames.NOUNS.size() >= 60, "nouns");
    Map<String, String> nameByLook = new HashMap<>();
    for (String adjective : FriendlyNames.ADJECTIVES) {
      for (String noun : FriendlyNames.NOUNS) {
        String name = adjective + " " + noun;
        assertEquals(name, Alias.tidy(name));
        assertTrue(name.length() <= 24, name);
        for (String look : Alias.looks(name)) {
          String twin = nameByLook.put(look, name);
          assertTrue(twin == null, () -> name + " looks like " + twin);
        }
      }
    }
  }

  /** Draws that follow each other are the worst case. */
  @Test
  void everyNameIsDrawn() {
    int names = FriendlyNames.ADJECTIVES.size() * FriendlyNames.NOUNS.size();
    Set<String> drawn = new HashSet<>();
    for (int draw = 0; draw < 20 * names; draw++) {
      drawn.add(FriendlyNames.name(draw));
    }
    assertEquals(names, drawn.size());
  }
}
