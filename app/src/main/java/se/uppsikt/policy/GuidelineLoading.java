package se.uppsikt.policy;

import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.base.shared.DataFile;
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
}
