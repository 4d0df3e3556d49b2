package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that nobody else reaches helps nobody who is alarmed. */
class AlarmSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "https://uppsikt.orebro.se, true",
        "https://uppsikt.orebro.se:8443/, true",
        "http://10.0.0.7:8080, true",
        "http://127.0.0.1:8080, false",
        "http://127.1.2.3, false",
        "http://localhost:8080, false",
        "http://[::1]:8080, false",
        "http://0.0.0.0:8080, false",
        "uppsikt, false"
    })
    void itIsKnownWhetherOthersReachTheAddress(String address, boolean reached) {
        assertThat(new AlarmSettings(address, Duration.ofMinutes(15)).reached()).isEqualTo(reached);
    }
}
