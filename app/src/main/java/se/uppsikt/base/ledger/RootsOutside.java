package se.uppsikt.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.Sha256;

/**
 * The roots of the days in a file beside the database, {@code <data>/dagsrotter.txt}: a database
 * that is restored from an older copy no longer has what stands there, and is found out.
 */
@Component
public class RootsOutside {
    private final Path file;

    RootsOutside(@Value("${uppsikt.data:./data}") Path data) {
        this.file = data.toAbsolutePath().normalize().resolve("dagsrotter.txt");
    }

    /** A line of the file. */
    public record Noted(LocalDate day, Sha256 root) {}

    /** In the order they were noted; none when nothing has been sealed by this machine. */
    public List<Noted> all() {
        try {
            List<Noted> noted = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                noted.add(new Noted(LocalDate.parse(words[0]), new Sha256(words[1])));
            }
            return noted;
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the roots beside the database cannot be read", e);
        }
    }

    /** Adds what has been sealed since the last line, also what an earlier try did not come to. */
    void note(DaySealRows seals) {
        List<Noted> noted = all();
        Optional<DaySeal> next = seals.after(noted.isEmpty() ? null : noted.getLast().day());
        StringBuilder lines = new StringBuilder();
        while (next.isPresent()) {
            lines.append(next.get().day()).append(' ').append(next.get().root()).append('\n');
            next = seals.after(next.get().day());
        }
        if (!lines.isEmpty()) {
            append(lines.toString());
        }
    }

    private void append(String lines) {
        try {
            OwnerOnly.folder(Objects.requireNonNull(file.getParent()));
            Files.writeString(
                    file,
                    lines,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the roots beside the database cannot be written", e);
        }
    }
}
