package se.uppsikt.accounts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.HostingPeriods.Hosting;
import se.uppsikt.accounts.turns.Turn;
import se.uppsikt.accounts.turns.TurnRulesTest;

/** Role against account, own unit and another's: the whole table. */
@Proves("B1")
class AccountRightsTest {
    private static final ServiceAreaId OWN = new ServiceAreaId(UUID.randomUUID());
    private static final ServiceAreaId OTHER = new ServiceAreaId(UUID.randomUUID());
    private static final CommitteeId OWN_COMMITTEE = new CommitteeId(UUID.randomUUID());
    private static final CommitteeId OTHER_COMMITTEE = new CommitteeId(UUID.randomUUID());

    @ParameterizedTest(name = "{0} on {1}, own {2}, other {3}")
    @CsvSource({
        "EDITOR,                  OFFICIAL,     READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH, -",
        "EDITOR,                  CENTRAL,      READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH, -",
        "EDITOR,                  SERVICE_AREA, READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH, -",
        "ACCOUNT_OWNER,           OFFICIAL,     READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH APPROVE_POSTS OVERRIDE, -",
        "ACCOUNT_OWNER,           CENTRAL,      READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH APPROVE_POSTS OVERRIDE, -",
        "ACCOUNT_OWNER,           SERVICE_AREA, READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT PLAN STAFF PUBLISH APPROVE_POSTS OVERRIDE, -",
        "SERVICE_CENTRE,          OFFICIAL,     READ READ_CONFIDENTIAL ANSWER MODERATE,         READ READ_CONFIDENTIAL ANSWER MODERATE",
        "SERVICE_CENTRE,          CENTRAL,      READ READ_CONFIDENTIAL ANSWER MODERATE,         READ READ_CONFIDENTIAL ANSWER MODERATE",
        "SERVICE_CENTRE,          SERVICE_AREA, -,                            -",
        "COMMUNICATIONS,          OFFICIAL,     READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT CONNECT ADMINISTER PLAN STAFF APPROVE PUBLISH APPROVE_POSTS OVERRIDE, READ ANSWER MODERATE IMPORT CONNECT ADMINISTER STAFF APPROVE PUBLISH APPROVE_POSTS OVERRIDE",
        "COMMUNICATIONS,          CENTRAL,      READ READ_CONFIDENTIAL ANSWER MODERATE IMPORT CONNECT ADMINISTER PLAN STAFF APPROVE PUBLISH APPROVE_POSTS OVERRIDE, READ ANSWER MODERATE IMPORT CONNECT ADMINISTER STAFF APPROVE PUBLISH APPROVE_POSTS OVERRIDE",
        "COMMUNICATIONS,          SERVICE_AREA, READ IMPORT CONNECT ADMINISTER PLAN STAFF APPROVE, READ IMPORT CONNECT ADMINISTER STAFF APPROVE",
        "REGISTRAR,               OFFICIAL,     READ READ_CONFIDENTIAL REGISTER,                -",
        "REGISTRAR,               CENTRAL,      READ READ_CONFIDENTIAL REGISTER,                -",
        "REGISTRAR,               SERVICE_AREA, READ READ_CONFIDENTIAL REGISTER,                -",
        "ARCHIVIST,               OFFICIAL,     READ ARCHIVE IMPORT,          READ ARCHIVE IMPORT",
        "ARCHIVIST,               CENTRAL,      READ ARCHIVE IMPORT,          READ ARCHIVE IMPORT",
        "ARCHIVIST,               SERVICE_AREA, READ ARCHIVE IMPORT,          READ ARCHIVE IMPORT",
        "DATA_PROTECTION_OFFICER, OFFICIAL,     READ,                         READ",
        "DATA_PROTECTION_OFFICER, CENTRAL,      READ,                         READ",
        "DATA_PROTECTION_OFFICER, SERVICE_AREA, READ,                         READ",
        "CRISIS_MANAGEMENT,       OFFICIAL,     READ,                         READ",
        "CRISIS_MANAGEMENT,       CENTRAL,      READ,                         READ",
        "CRISIS_MANAGEMENT,       SERVICE_AREA, READ,                         READ",
        "AUDITOR,                 OFFICIAL,     READ,                         READ",
        "AUDITOR,                 CENTRAL,      READ,                         READ",
        "AUDITOR,                 SERVICE_AREA, READ,                         READ",
        "ADMINISTRATOR,           OFFICIAL,     READ IMPORT CONNECT ADMINISTER, READ IMPORT CONNECT ADMINISTER",
        "ADMINISTRATOR,           CENTRAL,      READ IMPORT CONNECT ADMINISTER, READ IMPORT CONNECT ADMINISTER",
        "ADMINISTRATOR,           SERVICE_AREA, READ IMPORT CONNECT ADMINISTER, READ IMPORT CONNECT ADMINISTER",
    })
    void rightsReachAsFarAsRoleAndUnit(Role role, Account.Kind kind, String own, String other) {
        Account ours = account(kind, OWN, OWN_COMMITTEE);
        Account theirs = account(kind, OTHER, OTHER_COMMITTEE);
        assertThat(granted(Set.of(role), false, ours)).isEqualTo(own);
        assertThat(granted(Set.of(role), false, theirs)).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource
    void centralRegistrarRegistersForEveryCommittee(Account.Kind kind) {
        Account theirs = account(kind, OTHER, OTHER_COMMITTEE);
        assertThat(granted(Set.of(Role.REGISTRAR), true, theirs)).isEqualTo("READ REGISTER");
    }

    @ParameterizedTest
    @EnumSource
    void registrarReachesOtherUnitsOfTheSameCommittee(Account.Kind kind) {
        Account siblings = account(kind, OTHER, OWN_COMMITTEE);
        assertThat(granted(Set.of(Role.REGISTRAR), false, siblings))
                .isEqualTo("READ READ_CONFIDENTIAL REGISTER");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWithoutRoleReachesAnything(Account.Kind kind) {
        assertThat(granted(Set.of(), true, account(kind, OWN, OWN_COMMITTEE))).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0} in a unit that has its turn {1}")
    @CsvSource({
        "EDITOR,                  now,    READ READ_CONFIDENTIAL ANSWER MODERATE PUBLISH",
        "ACCOUNT_OWNER,           now,    READ READ_CONFIDENTIAL ANSWER MODERATE PUBLISH",
        "EDITOR,                  before, -",
        "ACCOUNT_OWNER,           before, -",
        "EDITOR,                  after,  -",
        "ACCOUNT_OWNER,           after,  -",
        "SERVICE_CENTRE,          now,    -",
        "REGISTRAR,               now,    -",
        "COMMUNICATIONS,          now,    READ IMPORT CONNECT ADMINISTER STAFF APPROVE",
        "ARCHIVIST,               now,    READ ARCHIVE IMPORT",
        "DATA_PROTECTION_OFFICER, now,    READ",
        "CRISIS_MANAGEMENT,       now,    READ",
        "AUDITOR,                 now,    READ",
        "ADMINISTRATOR,           now,    READ IMPORT CONNECT ADMINISTER",
    })
    void turnLetsThoseWhoAnswerReachTheAccountWhileItLasts(Role role, String when, String granted) {
        Account theirs = account(Account.Kind.SERVICE_AREA, OTHER, OTHER_COMMITTEE);
        Turn turn = TurnRulesTest.turn(theirs.id(), OWN, "2026-11-23T00:00", "2026-11-30T00:00");
        Instant now =
                switch (when) {
                    case "before" -> turn.from().minusNanos(1);
                    case "after" -> turn.until();
                    default -> turn.from();
                };
        assertThat(granted(Set.of(role), theirs, List.of(turn), now)).isEqualTo(granted);
    }

    @Test
    void turnOfAnotherUnitOrOnAnotherAccountGivesNothing() {
        Account theirs = account(Account.Kind.OFFICIAL, OTHER, OTHER_COMMITTEE);
        Account another = account(Account.Kind.OFFICIAL, OTHER, OTHER_COMMITTEE);
        List<Turn> turns =
                List.of(
                        TurnRulesTest.turn(
                                theirs.id(), OTHER, "2026-11-23T00:00", "2026-11-30T00:00"),
                        TurnRulesTest.turn(
                                another.id(), OWN, "2026-11-23T00:00", "2026-11-30T00:00"));
        Instant now = turns.getFirst().from();
        assertThat(granted(Set.of(Role.EDITOR), theirs, turns, now)).isEqualTo("-");
    }

    @Test
    void withdrawnTurnGivesNothingFromThatMoment() {
        Account theirs = account(Account.Kind.OFFICIAL, OTHER, OTHER_COMMITTEE);
        Turn turn = TurnRulesTest.turn(theirs.id(), OWN, "2026-11-23T00:00", "2026-11-30T00:00");
        Instant now = turn.from().plusSeconds(60);
        List<Turn> withdrawn = List.of(TurnRulesTest.withdrawn(turn, now));
        assertThat(granted(Set.of(Role.EDITOR), theirs, withdrawn, now.minusNanos(1)))
                .isEqualTo("READ READ_CONFIDENTIAL ANSWER MODERATE PUBLISH");
        assertThat(granted(Set.of(Role.EDITOR), theirs, withdrawn, now)).isEqualTo("-");
    }

    @Test
    void severalRolesAddUp() {
        Account ours = account(Account.Kind.SERVICE_AREA, OWN, OWN_COMMITTEE);
        assertThat(granted(EnumSet.of(Role.EDITOR, Role.REGISTRAR), false, ours))
                .isEqualTo(
                        "READ READ_CONFIDENTIAL ANSWER MODERATE REGISTER IMPORT PLAN STAFF PUBLISH");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysWhomToAsk(Permission permission) {
        Account theirs = account(Account.Kind.SERVICE_AREA, OTHER, OTHER_COMMITTEE);
        assertThat(
                        AccountRights.askWhom(
                                permission,
                                theirs,
                                "Kommunikation",
                                "Biblioteket",
                                "Kulturnämnden",
                                null))
                .startsWith("Be ")
                .endsWith(".");
    }

    @Test
    void theUnitOfTheAccountIsAskedAboutItsOwnAccount() {
        Account theirs = account(Account.Kind.SERVICE_AREA, OTHER, OTHER_COMMITTEE);
        assertThat(
                        AccountRights.askWhom(
                                Permission.ANSWER,
                                theirs,
                                "Kommunikation",
                                "Biblioteket",
                                "Kulturnämnden",
                                null))
                .isEqualTo("Be Biblioteket om behörighet till kontot.");
    }

    @Test
    void whoeverIsRefusedDuringTheRelayIsToldWhoHasTheAccount() {
        Account relay = account(Account.Kind.OFFICIAL, OTHER, OTHER_COMMITTEE);
        assertThat(
                        AccountRights.askWhom(
                                Permission.ANSWER,
                                relay,
                                "Informationsenheten",
                                "X",
                                "Y",
                                "Biblioteket"))
                .isEqualTo(
                        "Just nu sköts kontot av Biblioteket. Be Informationsenheten om behörighet till kontot.");
    }

    @ParameterizedTest
    @CsvSource({
        "EDITOR,                  SERVICE_AREA",
        "ACCOUNT_OWNER,           SERVICE_AREA",
        "SERVICE_CENTRE,          -",
        "COMMUNICATIONS,          SERVICE_AREA CENTRAL OFFICIAL",
        "REGISTRAR,               -",
        "ARCHIVIST,               -",
        "DATA_PROTECTION_OFFICER, -",
        "CRISIS_MANAGEMENT,       -",
        "AUDITOR,                 -",
        "ADMINISTRATOR,           -",
    })
    void accountsAreAppliedForByThoseWhoWillKeepThem(Role role, String kinds) {
        String found =
                AccountRights.appliesFor(person(Set.of(role))).stream()
                        .map(Enum::name)
                        .collect(joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(kinds);
    }

    private static String granted(Set<Role> roles, boolean wholeMunicipality, Account account) {
        return granted(
                roles,
                new AccountRights.Place(OWN_COMMITTEE, wholeMunicipality, List.of(), Instant.EPOCH),
                account);
    }

    private static Hosting hosting(Turn turn) {
        return new Hosting(
                turn.account(),
                turn.host(),
                turn.kind() == Turn.Kind.RELAY,
                turn.from(),
                turn.end());
    }

    private static String granted(Set<Role> roles, Account account, List<Turn> turns, Instant now) {
        return granted(
                roles,
                new AccountRights.Place(
                        OWN_COMMITTEE,
                        false,
                        turns.stream().map(AccountRightsTest::hosting).toList(),
                        now),
                account);
    }

    private static String granted(Set<Role> roles, AccountRights.Place place, Account account) {
        String granted =
                AccountRights.granted(person(roles), place, account).stream()
                        .map(Enum::name)
                        .collect(joining(" "));
        return granted.isEmpty() ? "-" : granted;
    }

    private static Employee person(Set<Role> roles) {
        return new Employee(
                new PersonId(UUID.randomUUID()), "Kim", "Ek", "handläggare", OWN, roles);
    }

    private static Account account(Account.Kind kind, ServiceAreaId owner, CommitteeId committee) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                kind,
                Platform.FACEBOOK,
                "1",
                "facebook-provkonto",
                "Provkonto",
                URI.create("https://www.facebook.com/provkonto"),
                owner,
                committee,
                Account.Status.ACTIVE,
                "PRF",
                false);
    }
}
