package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A misspelt setting in the municipality's own file is told, with the nearest right one. */
class FileSettingsTest {
    private final FileSettings settings = new FileSettings(new CommandLine());

    private static StandardEnvironment with(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(
                        new OriginTrackedMapPropertySource(
                                "Config resource 'file [/etc/uppsikt/uppsikt.yaml]'",
                                Map.of(name, "x")));
        return environment;
    }

    @Test
    void knownOnesAndThoseOfOthersAreLeftAlone() {
        assertThat(settings.wrong(with("uppsikt.oidc.issuer"))).isEmpty();
        assertThat(settings.wrong(with("spring.datasource.url"))).isEmpty();
        assertThat(settings.wrong(new StandardEnvironment())).isEmpty();
    }

    @Test
    void misspeltOneIsTold() {
        assertThat(settings.wrong(with("uppsikt.oidc.isuer")))
                .hasValueSatisfying(
                        told ->
                                assertThat(told)
                                        .contains("uppsikt.oidc.isuer")
                                        .contains("Menade du --uppsikt.oidc.issuer"));
    }
}
