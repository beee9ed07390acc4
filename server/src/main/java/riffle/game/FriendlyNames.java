package riffle.game;

import java.util.List;

/** Names for players who would rather not choose one: something friendly about a river. */
public final class FriendlyNames {
  /**
   * About manners and moods alone. A word that says something of a body, of skin, weight, wealth or
   * faith has no place here, nor one that turns rude beside any of the others.
   */
  static final List<String> ADJECTIVES =
      words(
          """
          Agile Alert Brave Breezy Bright Brisk Calm Careful Caring Cheerful Clever Curious Daring
          Eager Famous Fearless Friendly Gentle Gifted Glad Graceful Grateful Happy Helpful Honest
          Inventive Jolly Joyful Keen Kind Lively Loyal Lucky Merry Modest Musical Neat Nimble Noble
          Patient Peaceful Playful Polite Proud Quick Quiet Ready Smart Steady Sunny Swift Thoughtful
          Tidy Trusty Wise Witty
          """);

  /** What lives in a river, grows beside it, is made by it, or helps across it. */
  static final List<String> NOUNS =
      words(
          """
          Alder Anchor Avocet Axolotl Bridge Brook Bulrush Canoe Capybara Cascade Crane Crayfish
          Curlew Current Cygnet Delta Dolphin Dragonfly Driftwood Duckling Egret Estuary Fern Ferry
          Firefly Flamingo Grayling Grebe Heron Ibis Island Kayak Kingfisher Lagoon Lantern Lapwing
          Lighthouse Lily Mallard Marigold Mayfly Meander Minnow Osprey Otter Pebble Pelican Perch
          Platypus Plover Puffin Raft Raindrop Reed Riffle Ripple River Rudder Sail Salamander Salmon
          Sandpiper Spoonbill Spring Stork Stream Sturgeon Swan Teal Terrapin Turtle Warbler Waterfall
          Watermill Wave Willow
          """);

  private FriendlyNames() {}

  /** The name that 64 bits of chance decide, all of them equally likely. */
  public static String name(long draw) {
    int n = Shuffle.below(draw, ADJECTIVES.size() * NOUNS.size());
    return ADJECTIVES.get(n / NOUNS.size()) + " " + NOUNS.get(n % NOUNS.size());
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
