package se.uppsikt;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import se.uppsikt.base.shared.StartProblem;

/**
 * A setting in a file is known as one on the command line is: a misspelt one stops the start rather
 * than being passed over.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FileSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String OURS = "uppsikt.";
    private final CommandLine known;

    FileSettings(CommandLine known) {
        this.known = known;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        wrong(context.getEnvironment())
                .ifPresent(
                        wrong -> {
                            throw new StartProblem(wrong, null);
                        });
    }

    /** The first of ours that does not exist, with the nearest that does. */
    Optional<String> wrong(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .map(OriginTrackedMapPropertySource.class::cast)
                .filter(source -> source.getName().contains("file ["))
                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                .filter(name -> name.startsWith(OURS))
                .flatMap(name -> known.wrongName("--" + name).stream())
                .findFirst();
    }
}
