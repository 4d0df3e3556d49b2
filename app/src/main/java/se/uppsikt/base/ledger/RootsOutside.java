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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.Sha256;

/**
 * The roots of the days in a file beside the database, {@code <data>/dagsrotter.txt}: a database
 * that is restored from an older copy is whole in itself and no longer has what stands there. That
 * is told at every start and on the page of the log, and nothing is kept from working.
 */
@Enforces(
        value = "H8",
        how = "En databas som är äldre än de dagsrötter som har noterats bredvid den nämns.")
@Component
public class RootsOutside {
    private static final Logger LOG = LoggerFactory.getLogger(RootsOutside.class);

    /** Somewhat more than a year, which is looked through at once. */
    private static final int LATEST = 400;

    private final Path file;
    private final DaySealRows seals;

    RootsOutside(@Value("${uppsikt.data:./data}") Path data, DaySealRows seals) {
        this.file = data.toAbsolutePath().normalize().resolve("dagsrotter.txt");
        this.seals = seals;
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

    /** Among all that were noted. */
    public Optional<Break> unlike() {
        return unlike(all());
    }

    /** Among the latest. */
    public Optional<Break> unlikeLately() {
        List<Noted> all = all();
        return unlike(all.subList(Math.max(0, all.size() - LATEST), all.size()));
    }

    private Optional<Break> unlike(List<Noted> noted) {
        return seals.firstUnlike(noted)
                .map(
                        one ->
                                new Break(
                                        "Dagsroten för " + one.day() + " i filen bredvid databasen",
                                        one.root().hex(),
                                        seals.of(one.day())
                                                .map(seal -> seal.root().hex())
                                                .orElseGet(this::older)));
    }

    private String older() {
        return "dagen är inte förseglad här; den senaste är "
                + seals.last().map(seal -> seal.day().toString()).orElse("ingen")
                + ". Är det en äldre säkerhetskopia?";
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellAtStart() {
        unlikeLately()
                .ifPresent(
                        one ->
                                LOG.error(
                                        "the database is older than the roots noted beside it, or another: {}"
                                                + " – run ./run verifiera and read SECURITY.md",
                                        one));
    }

    /** Adds what has been sealed since the last line, also what an earlier try did not come to. */
    void note() {
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
