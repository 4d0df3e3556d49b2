package se.uppsikt.records.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import se.uppsikt.base.shared.Swedish;

/**
 * By which provisions something may be kept from whoever asks: the rows of {@code
 * bestammelser.txt}.
 */
public final class Provisions {
    private static final List<Provision> ALL = read();

    private Provisions() {}

    /**
     * One of them.
     *
     * @param shown as it stands where something is taken away, such as {@code OSL 26:1}
     * @param protects what it protects, in words for whoever chooses
     */
    @Swedish("bestämmelse")
    public record Provision(String shown, String protects) {}

    public static List<Provision> all() {
        return ALL;
    }

    static Optional<String> known(String written) {
        return ALL.stream().map(Provision::shown).filter(written.strip()::equals).findFirst();
    }

    private static List<Provision> read() {
        try {
            return new ClassPathResource("bestammelser.txt", Provisions.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Provisions::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the provisions cannot be read", e);
        }
    }

    private static Provision row(String line) {
        String[] parts = line.split("\\|", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalStateException("a provision is its name | what it protects: " + line);
        }
        return new Provision(parts[0].strip(), parts[1].strip());
    }
}
