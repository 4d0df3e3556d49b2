package se.uppsikt.policy;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;

/**
 * Reads the rule profile at start. A changed file becomes a new version and the old ones stay, so
 * that a decision can always be read beside the rules it was taken under (R1). A profile with
 * faults stops the start.
 */
@Component
class GuidelineLoading {
    private static final Logger LOG = LoggerFactory.getLogger(GuidelineLoading.class);
    private final Source source;
    private final GuidelineRows rows;
    private final TransactionOperations transaction;
    private final InstantSource time;

    GuidelineLoading(
            Source source,
            GuidelineRows rows,
            TransactionOperations transaction,
            InstantSource time) {
        this.source = source;
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Where the profile is.
     *
     * @param command what the process was started to do instead of showing pages, if anything; it
     *     works under the guideline that is there
     */
    @Component
    record Source(
            @Value("${uppsikt.profile}") String profile,
            @Value("${" + WithPages.COMMAND + ":}") String command) {}

    @PostConstruct
    void load() {
        if (!source.command().isEmpty()) {
            return;
        }
        DataFile file = DataFile.at(source.profile());
        transaction.executeWithoutResult(status -> load(file));
    }

    /**
     * Compared with the file as it last was, so that a start never undoes what the page decided.
     */
    private void load(DataFile file) {
        rows.lock();
        int number = rows.versions().stream().findFirst().map(Edition::number).orElse(0) + 1;
        Profile read = ProfileReader.read(file, new GuidelineVersion(number));
        LocalDate validFrom = read.guideline().validFrom();
        if (number == 1 && validFrom.isAfter(SwedishTime.day(time.instant()))) {
            file.root().fault("gäller-från", "den första versionen måste gälla redan i dag");
        }
        file.refuseFaults();
        if (rows.newestFile().filter(file.fingerprint()::equals).isEmpty()) {
            rows.add(
                    new Edition(number, validFrom, time.instant(), null, null),
                    file.fingerprint(),
                    file.content());
            LOG.info("guideline version {} read, valid from {}", number, validFrom);
        }
    }

    /** Whether the guideline is the municipality's own, or still one that came along. */
    @Component
    static final class Own implements Check {
        private static final String COME_ALONG = "classpath:profiles/*.yaml";
        private final GuidelineRows rows;

        Own(GuidelineRows rows) {
            this.rows = rows;
        }

        @Override
        public String id() {
            return "guideline";
        }

        @Override
        public String name() {
            return "Riktlinjerna";
        }

        @Override
        public int place() {
            return 20;
        }

        @Override
        public boolean necessary() {
            return true;
        }

        @Override
        public How how() {
            return new How(
                    "De riktlinjer som följer med är ett exempel från en annan kommun. Kopiera filen, skriv er kommuns namn, adresser, svarstider och texter i den och peka ut den. Ett fel i filen stoppar starten och nämns med sin rad. Sedan kan riktlinjerna också ändras på sin sida.",
                    List.of(
                            "cp app/src/main/resources/profiles/*.yaml /etc/uppsikt/",
                            "--uppsikt.profile=/etc/uppsikt/riktlinjer.yaml"),
                    new Page("Riktlinjerna som de är nu", "/riktlinjer"));
        }

        @Override
        public Found look() {
            List<Edition> versions = rows.versions();
            if (versions.isEmpty()) {
                return new Found.Missing("Inga riktlinjer är inlästa.", "Starta Uppsikt en gång.");
            }
            if (versions.stream().noneMatch(each -> each.by() != null)
                    && rows.newestFile().filter(Own::comesAlong).isPresent()) {
                return new Found.Missing(
                        "Riktlinjerna är de som följde med, med en annan kommuns namn och adresser.",
                        "Skriv era egna i en fil, ange den med --uppsikt.profile= och starta om.");
            }
            Edition newest = versions.getFirst();
            return new Found.Right(
                    "Version %d, från %s."
                            .formatted(newest.number(), SwedishTime.date(newest.validFrom())));
        }

        private static boolean comesAlong(Sha256 read) {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources(COME_ALONG))
                        .map(shipped -> DataFile.of(shipped).fingerprint())
                        .anyMatch(read::equals);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
