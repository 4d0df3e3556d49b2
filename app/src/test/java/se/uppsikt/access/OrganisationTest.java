package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.ProgramTest;
import se.uppsikt.SettableClock;
import se.uppsikt.TestDatabase;
import se.uppsikt.access.Access.RoleHeld;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.remembered.Memory;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.TimeIds;

/** The organisation follows its file, and forgets no name. */
@ProgramTest
class OrganisationTest {
    private final SettableClock time = new SettableClock();
    private final String orebro =
            DataFile.of(new ClassPathResource("profiles/orebro-organisation.yaml")).content();

    /** A service area of that file. */
    private final String gone = "karolinska";

    private final String newcomers = DataFile.at(OrganisationLoading.Source.NEW).content();

    private DataSource database;
    private OrganisationRows rows;
    private PersonRows people;
    private Access access;

    @BeforeEach
    void freshDatabase() {
        database =
                new DriverManagerDataSource(TestDatabase.freshDatabase("access"), "postgres", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/access/V20261130_211__identities.sql"),
                        new ClassPathResource(
                                "db/migration/access/V20261130_200__whose_organisation.sql"),
                        new ClassPathResource(
                                "db/migration/access/V20261130_240__units_are_entered_and_closed.sql"),
                        new ClassPathResource(
                                "db/migration/access/V20261130_241__people_leave.sql"))
                .execute(database);
        JdbcClient client = JdbcClient.create(database);
        rows = new OrganisationRows(client, new TimeIds(time));
        people = new PersonRows(client);
        access = new Access(people, rows, new ObjectProvider<>() {}, Memory.of(client));
    }

    @Test
    void whoIsTakenOutOfTheFileKeepsTheNameAndLosesEveryRight() {
        start(orebro, true);
        PersonId peter = people.person("peter.storm").orElseThrow().employee().id();
        start(withoutPeter(), true);
        assertThat(access.employee(peter))
                .hasValueSatisfying(
                        person -> {
                            assertThat(person.label()).isEqualTo("Peter Storm, säkerhetschef");
                            assertThat(person.roles()).isEmpty();
                        });
        assertThat(access.people())
                .extracting(Person::username)
                .doesNotContain("peter.storm")
                .contains("anna.berg");
    }

    @Test
    void whatIsStillInTheFileKeepsItsId() {
        start(orebro, true);
        var committees = access.committees().keySet();
        PersonId anna = people.person("anna.berg").orElseThrow().employee().id();
        start(orebro.replace("titel: kommunikatör", "titel: kommunikationschef"), true);
        assertThat(access.committees().keySet()).isEqualTo(committees);
        assertThat(access.employee(anna).orElseThrow().title()).isEqualTo("kommunikationschef");
    }

    @Test
    void roleIsHeldSinceItWasFirstGivenAndANewOneSinceNow() {
        Instant first = Instant.parse("2026-03-02T08:00:00Z");
        time.set(first);
        start(orebro, true);
        PersonId anna = people.person("anna.berg").orElseThrow().employee().id();
        time.advance(Duration.ofDays(40));
        start(orebro.replace("[kommunikation]", "[kommunikation, arkivarie]"), true);
        assertThat(access.rolesHeld().stream().filter(held -> held.person().equals(anna)))
                .containsExactly(
                        new RoleHeld(anna, Role.ARCHIVIST, time.instant()),
                        new RoleHeld(anna, Role.COMMUNICATIONS, first));
    }

    @Test
    void whatAnAdministratorHasDecidedStandsWhenTheFileIsReadAgain() {
        start(orebro, true);
        PersonId johan = decide("johan.alm", Role.REGISTRAR);
        start(orebro.replace("titel: bibliotekarie", "titel: bibliotekschef"), true);
        assertThat(access.employee(johan))
                .hasValueSatisfying(
                        person -> {
                            assertThat(person.roles()).containsExactly(Role.REGISTRAR);
                            assertThat(access.serviceAreas().get(person.serviceArea()))
                                    .extracting(ServiceArea::name)
                                    .isEqualTo("Kommunkansliet");
                            assertThat(person.title()).isEqualTo("bibliotekschef");
                        });
        assertThat(people.person("johan.alm").orElseThrow().decided()).isNotNull();
    }

    @Test
    void whoIsTakenOutOfTheFileLosesAlsoWhatAnAdministratorGave() {
        start(orebro, true);
        PersonId peter = decide("peter.storm", Role.REGISTRAR);
        start(withoutPeter(), true);
        assertThat(access.employee(peter).orElseThrow().roles()).isEmpty();
        start(orebro, true);
        assertThat(access.employee(peter).orElseThrow().roles())
                .containsExactly(Role.CRISIS_MANAGEMENT);
        assertThat(people.person("peter.storm").orElseThrow().decided()).isNull();
    }

    private PersonId decide(String username, Role role) {
        PersonId id = people.person(username).orElseThrow().employee().id();
        Employee registrar = people.person("lars.dahl").orElseThrow().employee();
        new RightsRows(JdbcClient.create(database))
                .change(id, registrar.serviceArea(), Set.of(role), registrar, time.instant());
        return id;
    }

    @Test
    void outsideTheDemoThereAreNoPeople() {
        start(orebro, false);
        assertThat(access.people()).isEmpty();
        assertThat(access.committees()).hasSize(4);
    }

    @Test
    void startOutsideTheDemoOnItsPeopleIsRefusedAndTakesNoRight() {
        start(orebro, true);
        List<RoleHeld> before = access.rolesHeld();
        assertThatThrownBy(() -> start(orebro, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("utan administratör")
                .hasMessageContaining("--uppsikt.demo=true");
        assertThat(access.rolesHeld()).isEqualTo(before).isNotEmpty();
        start(orebro, true);
        assertThat(access.rolesHeld()).isEqualTo(before);
    }

    @Test
    void realPeopleKeepTheirRightsWhateverTheFileSays() {
        start(newcomers, false);
        PersonId first = newcomer(Role.ADMINISTRATOR);
        start(orebro, false);
        assertThat(access.employee(first).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(access.committees()).hasSize(4);
    }

    @Test
    void madeUpPeopleAreNeverPutAmongRealOnes() {
        start(newcomers, false);
        newcomer(Role.ADMINISTRATOR);
        List<RoleHeld> before = access.rolesHeld();
        assertThatThrownBy(() -> start(orebro, true))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("en riktig kommuns")
                .hasMessageContaining("--uppsikt.demo=false");
        assertThat(access.rolesHeld()).isEqualTo(before);
    }

    @Test
    void aMunicipalityBeginsWithItsExecutiveBoardAndOneAreaAndIsToldWhatIsLeft() {
        Check check = check();
        assertThat(check.look()).isInstanceOf(Check.Found.Missing.class);

        start(newcomers, false);

        assertThat(access.committees().values())
                .extracting(Committee::name)
                .containsExactly("Kommunstyrelsen");
        assertThat(access.serviceAreas().values())
                .extracting(ServiceArea::name)
                .containsExactly("IT-driften");
        assertThat(access.everybody()).isEmpty();
        assertThat(check.look().words()).contains("den som följde med");
        start(orebro, false);
        assertThat(check.look())
                .isInstanceOfSatisfying(
                        Check.Found.Missing.class,
                        told -> assertThat(told.words()).contains("Ingen kan ändra behörigheter"));
        newcomer(Role.ADMINISTRATOR);
        assertThat(check.look())
                .as("the area that came along is not in the file, and has somebody")
                .isInstanceOfSatisfying(
                        Check.Found.Wrong.class,
                        told -> assertThat(told.words()).contains("IT-driften"));
        newcomer(Role.ADMINISTRATOR, "kommunkansliet");
        assertThat(check.look()).isInstanceOf(Check.Found.Right.class);
    }

    @Test
    void madeUpMunicipalityIsToldForWhatItIs() {
        start(orebro, true);
        assertThat(check().look())
                .isInstanceOfSatisfying(
                        Check.Found.Missing.class,
                        told -> assertThat(told.words()).contains("påhittade"));
    }

    @Test
    void unitThatTheFileNoLongerHasStaysAndIsToldWhileItHasPeople() {
        start(orebro, false);
        Organisation.Person teacher =
                new Organisation.Person(
                        "ny.person", "Ny", "Person", "rektor", gone, Set.of(Role.ADMINISTRATOR));
        rows.put(teacher, time.instant());
        assertThat(check().look()).isInstanceOf(Check.Found.Right.class);

        start(without(gone), false);

        assertThat(access.areaKeys()).containsEntry(gone, gone);
        assertThat(access.areasInUse()).hasSameSizeAs(access.serviceAreas());
        assertThat(check().look())
                .isInstanceOfSatisfying(
                        Check.Found.Wrong.class,
                        told -> assertThat(told.words()).contains(nameOf(gone)));
        start(orebro, false);
        assertThat(check().look()).isInstanceOf(Check.Found.Right.class);
    }

    @Test
    void unitThatTheFileNoLongerHasAndThatHasNothingIsNothingToMend() {
        start(orebro, false);
        newcomer(Role.ADMINISTRATOR, "kommunkansliet");
        start(without(gone), false);
        assertThat(check().look()).isInstanceOf(Check.Found.Right.class);
    }

    @Test
    void whatComesAlongNeverOverwritesWhatPeopleHaveEntered() {
        loadWhatComesAlong();
        JdbcClient client = JdbcClient.create(database);
        client.sql("update access.committee set name = 'Styrelsen', version = 1").update();
        client.sql("update access.organisation_file set fingerprint = repeat('0', 64)").update();
        loadWhatComesAlong();
        assertThat(access.committees().values())
                .extracting(Committee::name)
                .containsExactly("Styrelsen");
    }

    private String without(String area) {
        int from = orebro.indexOf("  - id: " + area);
        int people = orebro.indexOf("personer:");
        int next = orebro.indexOf("  - id: ", from + 1);
        return orebro.substring(0, from) + (next < 0 ? "" : orebro.substring(next, people));
    }

    private String nameOf(String area) {
        return JdbcClient.create(database)
                .sql("select name from access.service_area where key = ?")
                .param(area)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private Check check() {
        JdbcClient client = JdbcClient.create(database);
        ObjectProvider<ServiceArea.Holdings> none =
                new ObjectProvider<>() {
                    @Override
                    public Stream<ServiceArea.Holdings> stream() {
                        return Stream.empty();
                    }
                };
        UnitClosing units =
                new UnitClosing(
                        new UnitRows(client),
                        people,
                        none,
                        new OrganisationUnits.Desk(new TimeIds(time), event -> {}, time));
        return new OrganisationCheck(rows, people, units);
    }

    /** Somebody who came in another way than by the file. */
    private PersonId newcomer(Role role) {
        return newcomer(role, "it-driften");
    }

    private PersonId newcomer(Role role, String area) {
        Organisation.Person person =
                new Organisation.Person(
                        "ny.person", "Ny", "Person", "it-tekniker", area, Set.of(role));
        rows.put(person, time.instant());
        return people.person("ny.person").orElseThrow().employee().id();
    }

    @Test
    void fileThatLeavesNoAdministratorIsRefusedWhole() {
        String without =
                orebro.replace("roller: [administratör]", "roller: [arkivarie]")
                        .replace("titel: bibliotekarie", "titel: bibliotekschef");
        assertThatThrownBy(() -> start(without, true))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Ge någon i filen rollen administratör");
        assertThat(access.everybody()).isEmpty();
        start(orebro, true);
        List<Person> before = access.everybody();
        assertThatThrownBy(() -> start(without, true)).isInstanceOf(StartProblem.class);
        assertThat(access.everybody()).isEqualTo(before);
    }

    @Test
    void administratorDecidedOnThePageIsEnough() {
        start(orebro, true);
        decide("lars.dahl", Role.ADMINISTRATOR);
        start(orebro.replace("roller: [administratör]", "roller: [arkivarie]"), true);
        assertThat(access.rolesHeld()).extracting(RoleHeld::role).contains(Role.ADMINISTRATOR);
    }

    @Test
    void commandReadsNoOrganisation() {
        start(orebro, true);
        List<RoleHeld> before = access.rolesHeld();
        for (String command : List.of("import", "byt-nyckel")) {
            load(orebro, false, command);
            load(orebro.replace("[kommunikation]", "[arkivarie]"), true, command);
        }
        assertThat(access.rolesHeld()).isEqualTo(before);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        String faulty =
                orebro.replace("nämnd: GVN", "nämnd: GNV")
                        .replace("roller: [arkivarie]", "roller: [arkivar]")
                        .replace("användarnamn: eva.ask", "användarnamn: lars.dahl");
        assertThatThrownBy(() -> start(faulty, true))
                .isInstanceOf(FaultyDataFile.class)
                .hasMessageContaining("”GNV” finns inte bland nämnder")
                .hasMessageContaining("fann ”arkivar”")
                .hasMessageContaining("”lars.dahl” finns redan");
        assertThat(access.committees()).isEmpty();
    }

    private String withoutPeter() {
        int from = orebro.indexOf("  - användarnamn: peter.storm");
        int next = orebro.indexOf("  - användarnamn: ", from + 1);
        return orebro.substring(0, from) + orebro.substring(next);
    }

    private void start(String file, boolean demo) {
        load(file, demo, "");
    }

    private void load(String file, boolean demo, String command) {
        try {
            Path place = Files.writeString(Files.createTempFile("organisation", ".yaml"), file);
            load(new OrganisationLoading.Source(place.toString(), "", demo, command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void loadWhatComesAlong() {
        load(new OrganisationLoading.Source("", "", false, ""));
    }

    private void load(OrganisationLoading.Source source) {
        new OrganisationLoading(
                        source,
                        rows,
                        people,
                        new TransactionTemplate(new DataSourceTransactionManager(database)),
                        time)
                .load();
    }
}
