package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import se.uppsikt.base.shared.StartProblem;

/** Only proxies that the operator has named are believed; none unless there are any. */
class ProxiesTest {
    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(configured()).isEmpty();
        assertThat(configured("")).isEmpty();
    }

    @Test
    void theNamedAreBelievedAndNobodyElse() {
        assertThat(configured("10.0.0.5", " 10.1.0.0/16", "::1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RemoteIpValve.class,
                        valve ->
                                assertThat(valve.getInternalProxies())
                                        .isEqualTo("10.0.0.5/32, 10.1.0.0/16, ::1/128"));
    }

    @Test
    void whatIsNoAddressStopsTheStartInPlainWords() {
        for (String wrong :
                List.of("proxy.kommunen.se", ".*", "10.0.0.0/99", "1.2.3", "300.1.1.1")) {
            assertThatThrownBy(() -> configured(wrong))
                    .as(wrong)
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("--uppsikt.proxies");
        }
    }

    private static List<?> configured(String... named) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new Proxies(List.of(named)).customize(server);
        return List.copyOf(server.getEngineValves());
    }
}
