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
import se.uppsikt.access.OrganisationRows.Filled;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;

/**
 * Reads the organisation file at start, when it has changed. Its people are demo people with one
 * password in common, so they exist in the demo only; a real municipality's people come in another
 * way and keep their rights whatever the file says. A demo file that would leave Uppsikt without an
 * administrator is refused whole; neither goes on with the data of the other; and a command reads
 * no file at all. A unit that the file no longer has stays, and is told. What comes along fills an
 * empty organisation only: what has been entered by people is theirs (decision 0100).
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
     * @param place a file of the municipality's own; else what comes along
     * @param madeUp what comes along in the demo
     * @param command what the process was started to do instead of showing pages, if anything
     */
    @Component
    record Source(
            @Value("${uppsikt.organisation:}") String place,
            @Value("${made-up.organisation}") String madeUp,
            @Value("${uppsikt.demo:false}") boolean demo,
            @Value("${" + WithPages.COMMAND + ":}") String command) {
        /** What comes along for a municipality that has no file of its own yet. */
        static final String NEW = "classpath:profiles/ny-organisation.yaml";

        Source {
            if (place.isBlank()) {
                place = demo ? madeUp : NEW;
            }
        }

        /** Whether the municipality has pointed out a file, which then decides. */
        boolean own() {
            return !place.equals(NEW) && !place.equals(madeUp);
        }
    }

    @PostConstruct
    void load() {
        if (!source.command().isEmpty()) {
            return;
        }
        DataFile file = DataFile.at(source.place());
        Organisation read = OrganisationReader.read(file);
        file.refuseFaults();
        Organisation organisation = source.demo() ? read : read.withoutPeople();
        transaction.executeWithoutResult(
                status -> fill(organisation, fingerprint(file.content(), source.demo())));
    }

    /** The made-up municipality's people make its file another one. */
    static Filled fingerprint(String content, boolean demo) {
        String wanted = content + (demo ? "\n# demo" : "");
        return new Filled(Sha256.of(wanted.getBytes(StandardCharsets.UTF_8)), demo);
    }

    private void fill(Organisation organisation, Filled wanted) {
        rows.lock();
        Filled before = rows.filled().orElse(wanted);
        boolean inUse = !held().isEmpty();
        if (inUse && before.demo() != wanted.demo()) {
            throw wanted.demo() ? realMunicipality() : withoutAdministrator();
        }
        Instant now = time.instant();
        if (source.own()) {
            rows.noteGone(organisation, now);
        }
        if (rows.filled().filter(wanted::equals).isPresent()) {
            return;
        }
        if (source.own() || wanted.demo() || rows.isEmpty()) {
            organisation.committees().forEach(rows::put);
            organisation.areas().forEach(rows::put);
        }
        if (wanted.demo()) {
            putPeople(organisation, inUse, now);
        }
        rows.fill(wanted, now);
        LOG.info(
                "organisation read: {} committees, {} service areas, {} people",
                organisation.committees().size(),
                organisation.areas().size(),
                organisation.people().size());
    }

    private void putPeople(Organisation organisation, boolean inUse, Instant now) {
        rows.clearRightsOfOthers(organisation.people());
        organisation.people().forEach(person -> rows.put(person, now));
        if ((inUse || !held().isEmpty()) && held().stream().noneMatch(ADMINISTRATORS)) {
            throw withoutAdministrator();
        }
    }

    private List<RoleHeld> held() {
        return people.rolesHeld();
    }

    /** The made-up people's password is known to everybody. */
    private static StartProblem realMunicipality() {
        return new StartProblem(
                "Uppgifterna är en riktig kommuns, och den påhittade kommunens personer kan inte"
                        + " läggas till bland dem. Ingenting har ändrats. Starta med"
                        + " --uppsikt.demo=false, eller välj en annan mapp med --uppsikt.data=…",
                null);
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
