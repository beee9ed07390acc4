package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagCreditTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing measured,                  '',                           0",
    "one,                               40,                          40",
    "less than a millisecond,           0,                            0",
    "the smaller of two,                40 50,                       40",
    "the smaller of two the other way,  50 40,                       40",
    "the middle one of three,           40 60 50,                    50",
    "the second of four,                70 40 60 50,                 50",
    "the middle one of five,            70 40 60 50 80,              60",
    "the sixth replaces the first,      70 40 60 50 80 10,           50",
    "no more than five are known,       90 90 90 90 90 20 20 20,     20",
    "a line that got slower,            20 20 20 90 90 90,           90",
    "a spike first,                     2000 40,                     40",
    "a spike among others,              40 41 2000 42 43,            42",
    "two spikes of five,                40 2000 41 2000 42,          42",
    "no spike,                          40 41 44 42 43,              42",
    "the cap,                           300 300 300,                300",
    "above the cap,                     301,                        300",
    "a line far above the cap,          900 5000 700 800 3000,      300",
    "longer than an int can tell,       9223372036854775807,        300",
    "holds back every pong,             5000 5000 5000 5000 5000,   300",
    "holds back too few of five,        40 4000 40 4000 40,          40",
    "holds back enough of five,         40 4000 4000 4000 40,       300",
  })
  void theCreditIsTheMedianOfTheLastFiveUpToTheCap(String what, String roundTrips, int millis) {
    var credit = new LagCredit();
    Arrays.stream(roundTrips.split(" "))
        .filter(roundTrip -> !roundTrip.isEmpty())
        .forEach(roundTrip -> credit.measured(Long.parseLong(roundTrip)));
    assertEquals(millis, credit.millis(), what);
  }
}
