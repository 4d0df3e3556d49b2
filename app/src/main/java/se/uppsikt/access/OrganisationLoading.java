package se.uppsikt.access;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.Sha256;

/**
 * Reads the organisation file at start, when it has changed. Its people are demo people with one
 * password in common, so they exist in the demo only.
 */
@Component
class OrganisationLoading {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationLoading.class);
    private final String source;
    private final boolean demo;
    private final OrganisationRows rows;
    private final TransactionOperations transaction;
    private final InstantSource time;

    OrganisationLoading(
            @Value("${uppsikt.organisation}") String source,
            @Value("${uppsikt.demo:false}") boolean demo,
            OrganisationRows rows,
            TransactionOperations transaction,
            InstantSource time) {
        this.source = source;
        this.demo = demo;
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
    }

    @PostConstruct
    void load() {
        DataFile file = DataFile.at(source);
        Organisation read = OrganisationReader.read(file);
        file.refuseFaults();
        Organisation organisation = demo ? read : read.withoutPeople();
        String wanted = file.content() + (demo ? "\n# demo" : "");
        Sha256 fingerprint = Sha256.of(wanted.getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> fill(organisation, fingerprint));
    }

    private void fill(Organisation organisation, Sha256 fingerprint) {
        rows.lock();
        if (rows.filledFrom().filter(fingerprint::equals).isPresent()) {
            return;
        }
        organisation.committees().forEach(rows::put);
        organisation.areas().forEach(rows::put);
        Instant now = time.instant();
        rows.clearRightsOfOthers(organisation.people());
        organisation.people().forEach(person -> rows.put(person, now));
        rows.filled(fingerprint, now);
        LOG.info(
                "organisation read: {} committees, {} service areas, {} people",
                organisation.committees().size(),
                organisation.areas().size(),
                organisation.people().size());
    }
}
