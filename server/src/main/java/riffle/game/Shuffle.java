package riffle.game;

/**
 * Orders drawn from a seed: the same on every machine and in every version, since a stored game is
 * dealt again from its seed.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, <i>Fast splittable pseudorandom number generators</i>,
 * 2014) feeds Durstenfeld's form of the Fisher-Yates shuffle.
 */
final class Shuffle {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Shuffle() {}

  /** The numbers 0 to {@code n - 1} in an order that seed and stream alone decide. */
  static int[] permutation(long seed, long stream, int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    long state = mix(seed ^ mix(stream));
    for (int i = n - 1; i > 0; i--) {
      state += GOLDEN_GAMMA;
      int j = (int) Long.remainderUnsigned(mix(state), i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /**
   * A number that a draw alone decides.
   *
   * @param draw 64 bits; those of draws that follow each other say nothing of each other
   * @param n above 0; some numbers are likelier than others by at most {@code n} in 2^64
   * @return 0 to {@code n - 1}
   */
  static int below(long draw, int n) {
    return (int) Long.remainderUnsigned(mix(draw + GOLDEN_GAMMA), n);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
