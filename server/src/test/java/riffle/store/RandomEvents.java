package riffle.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import riffle.game.Fraction;
import riffle.game.GameEvent;
import riffle.game.Stage;
import riffle.game.Wording;

/**
 * Makes records of any shape, field by field, so that a field that is new is tried before anybody
 * thinks of it.
 */
final class RandomEvents {
  private static final List<String> TEXTS =
      List.of("", "a", "Mei 🌱", "نور", "two words", "x".repeat(300));

  private final RandomGenerator random;

  RandomEvents(RandomGenerator random) {
    this.random = random;
  }

  GameEvent event(Class<?> kind) {
    return (GameEvent) value(kind);
  }

  private Object value(Type type) {
    if (type == int.class || type == Integer.class) {
      return random.nextInt(4) == 0 ? 0 : random.nextInt();
    }
    if (type == long.class) {
      return random.nextInt(4) == 0 ? Stage.NEVER : random.nextLong();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == char.class) {
      return random.nextBoolean() ? '.' : ',';
    }
    if (type == String.class) {
      return one(TEXTS);
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextLong(), random.nextInt(-5, 6));
    }
    if (type == Fraction.class) {
      int denominator = random.nextInt(1, 200);
      return new Fraction(random.nextInt(denominator + 1), denominator);
    }
    if (type == Wording.class) {
      return new Wording(List.of(one(TEXTS)), List.of("colou?r"), random.nextBoolean());
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0]);
    }
    if (type instanceof Class<?> ours && ours.isEnum()) {
      return one(List.of(ours.getEnumConstants()));
    }
    if (type instanceof Class<?> ours && ours.isSealed()) {
      return value(one(List.of(ours.getPermittedSubclasses())));
    }
    if (type instanceof Class<?> ours && ours.isRecord()) {
      return record(ours);
    }
    throw new IllegalArgumentException("no random value is known for a " + type);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<Object> list(Type of) {
    var list = new ArrayList<Object>();
    for (int size = random.nextInt(4); size > 0; size--) {
      list.add(value(of));
    }
    return list;
  }

  private Object record(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    var types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean mayBeMissing = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] =
          mayBeMissing && random.nextBoolean() ? null : value(components[i].getGenericType());
    }
    try {
      var made = kind.getDeclaredConstructor(types);
      made.setAccessible(true);
      return made.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a " + kind.getName() + " cannot be made", e);
    }
  }
}
