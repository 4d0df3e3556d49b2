package se.uppsikt.operation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** B7: an administrator sees how the last day went, drawn and in a table. */
@UppsiktTest
class LastDayIsDrawnTest {
    @LocalServerPort int port;
    @Autowired Measures measures;

    @Test
    void theLastDayIsDrawnAndStandsInATable() {
        measures.note();
        Visitor administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");

        assertThat(administrator.see("/drift").body())
                .contains(
                        "Det senaste dygnet",
                        "<polyline",
                        "Ledigt på disken det senaste dygnet: högst",
                        "Siffrorna, timme för timme");
    }
}
