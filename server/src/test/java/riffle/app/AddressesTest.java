package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final Path DATA = Path.of("data");

  @Test
  void studentsJoinByTheLocalNetwork() {
    var addresses =
        Addresses.of(new Config(0, DATA, null), 8080, List.of("192.168.1.20", "10.0.0.2"));
    assertEquals("http://192.168.1.20:8080/j/", addresses.joinBase());
    assertEquals("http://localhost:8080/host#key=abc", addresses.hostLink("abc"));
    assertEquals("http://192.168.1.20:8080/host#key=abc", addresses.hostLinkElsewhere("abc"));
    assertEquals(
        "http://192.168.1.20:8080/host/K7M2QP#key=abc",
        addresses.hostLinkElsewhere("abc", "K7M2QP"));
    assertEquals(
        List.of("http://localhost:8080", "http://192.168.1.20:8080", "http://10.0.0.2:8080"),
        addresses.all());
  }

  @Test
  void withoutANetworkThereIsStillThisMachine() {
    var addresses = Addresses.of(new Config(0, DATA, null), 8080, List.of());
    assertEquals("http://localhost:8080/j/", addresses.joinBase());
  }

  @Test
  void aPublicUrlIsForAll() {
    var config = new Config(0, DATA, URI.create("https://riffle.example/"));
    var addresses = Addresses.of(config, 8080, List.of("192.168.1.20"));
    assertEquals("https://riffle.example/j/", addresses.joinBase());
    assertEquals("https://riffle.example/host#key=abc", addresses.hostLink("abc"));
  }

  @Test
  void theGreetingTellsWhatPeopleNeed() {
    var addresses = Addresses.of(new Config(0, DATA, null), 8080, List.of("192.168.1.20"));
    String greeting = Greeting.of(addresses, addresses.hostLink("abc"));
    assertTrue(greeting.contains("Students join at   http://192.168.1.20:8080\n"), greeting);
    assertTrue(greeting.contains("Also found at      http://localhost:8080\n"), greeting);
    assertTrue(greeting.contains("http://localhost:8080/host#key=abc\n"), greeting);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docker0", "br-1a2b", "veth12", "virbr0", "utun3", "wg0", "vEthernet (WSL)"})
  void networksOfContainersAreSkipped(String name) {
    assertTrue(LocalNetwork.isVirtual(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "en0", "wlan0", "wlp3s0", "Wi-Fi", "bridge100"})
  void networksOfClassroomsAreNot(String name) {
    assertFalse(LocalNetwork.isVirtual(name));
  }
}
