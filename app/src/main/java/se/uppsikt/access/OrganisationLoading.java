package se.uppsikt.access;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.access.Access.RoleHeld;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;

/**
 * Reads the organisation file at start, when it has changed. Its people are demo people with one
 * password in common, so they exist in the demo only. A file that would leave Uppsikt without an
 * administrator is refused whole, and a command reads no file at all.
 */
@Component
class OrganisationLoading {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationLoading.class);
    private static final Predicate<RoleHeld> ADMINISTRATORS =
            held -> held.role() == Role.ADMINISTRATOR;

    private final Source source;
    private final OrganisationRows rows;
    private final PersonRows people;
    private final TransactionOperations transaction;
    private final InstantSource time;

    OrganisationLoading(
            Source source,
            OrganisationRows rows,
            PersonRows people,
            TransactionOperations transaction,
            InstantSource time) {
        this.source = source;
        this.rows = rows;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Where the organisation is told, and to whom.
     *
     * @param command what the process was started to do instead of showing pages, if anything
     */
    @Component
    record Source(
            @Value("${uppsikt.organisation}") String place,
            @Value("${uppsikt.demo:false}") boolean demo,
            @Value("${" + WithPages.COMMAND + ":}") String command) {}

    @PostConstruct
    void load() {
        if (!source.command().isEmpty()) {
            return;
        }
        DataFile file = DataFile.at(source.place());
        Organisation read = OrganisationReader.read(file);
        file.refuseFaults();
        Organisation organisation = source.demo() ? read : read.withoutPeople();
        String wanted = file.content() + (source.demo() ? "\n# demo" : "");
        Sha256 fingerprint = Sha256.of(wanted.getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> fill(organisation, fingerprint));
    }

    private void fill(Organisation organisation, Sha256 fingerprint) {
        rows.lock();
        if (rows.filledFrom().filter(fingerprint::equals).isPresent()) {
            return;
        }
        boolean inUse = !held().isEmpty();
        if (inUse && rows.demo().filter(demo -> demo != source.demo()).isPresent()) {
            throw source.demo() ? inventedAmongReal() : withoutAdministrator();
        }
        organisation.committees().forEach(rows::put);
        organisation.areas().forEach(rows::put);
        Instant now = time.instant();
        if (source.demo()) {
            fillPeople(organisation, now, inUse);
        }
        rows.filled(fingerprint, source.demo(), now);
        LOG.info(
                "organisation read: {} committees, {} service areas, {} people",
                organisation.committees().size(),
                organisation.areas().size(),
                organisation.people().size());
    }

    /** Outside the demo nobody is told by a file: people come with their own identity. */
    private void fillPeople(Organisation organisation, Instant now, boolean inUse) {
        rows.clearRightsOfOthers(organisation.people());
        organisation.people().forEach(person -> rows.put(person, now));
        if ((inUse || !held().isEmpty()) && held().stream().noneMatch(ADMINISTRATORS)) {
            throw withoutAdministrator();
        }
    }

    private static StartProblem inventedAmongReal() {
        return new StartProblem(
                "Uppgifterna i mappen är en riktig kommuns, och de påhittade personerna har ett"
                        + " lösenord som alla kan veta. Ingenting har ändrats. Starta utan"
                        + " --uppsikt.demo=true, eller välj en annan mapp med --uppsikt.data=…",
                null);
    }

    private List<RoleHeld> held() {
        return people.rolesHeld();
    }

    private StartProblem withoutAdministrator() {
        return new StartProblem(
                "Organisationen i "
                        + source.place()
                        + " skulle lämna Uppsikt utan administratör, så att ingen kan ändra"
                        + " behörigheter. Ingenting har ändrats. "
                        + (source.demo()
                                ? "Ge någon i filen rollen administratör."
                                : "Uppgifterna är den påhittade kommunens: starta med"
                                        + " --uppsikt.demo=true, eller välj en annan mapp med"
                                        + " --uppsikt.data=…"),
                null);
    }
}
