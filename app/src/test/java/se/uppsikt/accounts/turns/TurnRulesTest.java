package se.uppsikt.accounts.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;

/** Which turns there may be (K5, K6). */
@Proves({"K5", "K6"})
public class TurnRulesTest {
    private static final CommitteeId COMMITTEE = new CommitteeId(UUID.randomUUID());
    private static final ServiceArea OWNER = area("Kommunikationsavdelningen");
    private static final ServiceArea LIBRARY = area("Biblioteket");
    private static final ServiceArea SCHOOL = area("Skolan");
    private static final Instant NOW = swedish("2026-11-18T10:00");
    private static final Account RELAY = account(true, Account.Status.ACTIVE);

    @Test
    void freeWeekIsGranted() {
        assertThat(week(LIBRARY, "2026-W48", List.of())).isEmpty();
    }

    @Test
    void weekThatAnotherHasIsRefusedAndTheHolderNamed() {
        Turn taken = turn(RELAY.id(), SCHOOL.id(), "2026-11-23T00:00", "2026-11-30T00:00");
        assertThat(week(LIBRARY, "2026-W48", List.of(taken)))
                .containsExactly(
                        "K5 Skolan har redan kontot från måndag 23 november till och med söndag 29 november.");
    }

    @Test
    void weekNextToAnothersIsFree() {
        Turn taken = turn(RELAY.id(), SCHOOL.id(), "2026-11-23T00:00", "2026-11-30T00:00");
        assertThat(week(LIBRARY, "2026-W47", List.of(taken))).isEmpty();
        assertThat(week(LIBRARY, "2026-W49", List.of(taken))).isEmpty();
    }

    @Test
    void weekAcrossTheYearsEndOverlapsInBothYears() {
        Turn taken = turn(RELAY.id(), SCHOOL.id(), "2026-12-28T00:00", "2027-01-04T00:00");
        assertThat(week(LIBRARY, "2026-W53", List.of(taken))).hasSize(1);
        assertThat(week(LIBRARY, "2027-W01", List.of(taken))).isEmpty();
    }

    @Test
    void weekIsFreeAgainFromTheMomentItsTurnIsWithdrawn() {
        Turn planned = turn(RELAY.id(), SCHOOL.id(), "2026-11-23T00:00", "2026-11-30T00:00");
        assertThat(week(LIBRARY, "2026-W48", List.of(withdrawn(planned, NOW)))).isEmpty();
        Turn running = turn(RELAY.id(), SCHOOL.id(), "2026-11-16T00:00", "2026-11-23T00:00");
        assertThat(week(LIBRARY, "2026-W47", List.of(running))).hasSize(1);
        assertThat(week(LIBRARY, "2026-W47", List.of(withdrawn(running, NOW)))).isEmpty();
    }

    @Test
    void weekThatHasBegunIsGrantedFromNowAndNeverBackwards() {
        TurnRules.Wanted wanted =
                TurnRules.Wanted.week(LIBRARY.id(), IsoWeek.parse("2026-W47").orElseThrow(), NOW);
        assertThat(wanted.from()).isEqualTo(NOW);
        assertThat(wanted.until()).isEqualTo(swedish("2026-11-23T00:00"));
    }

    @Test
    void weekThatHasBeenIsRefused() {
        assertThat(week(LIBRARY, "2026-W46", List.of()))
                .containsExactly("K5 Tiden har redan varit.");
    }

    @Test
    void everyReasonIsToldAtOnce() {
        Account closed = account(false, Account.Status.CLOSED);
        TurnRules.Wanted wanted = TurnRules.Wanted.week(null, null, NOW);
        assertThat(said(wanted, closed, List.of(), false))
                .containsExactly(
                        "K5 Kontot är avslutat.",
                        "K5 Kontot är inget stafettkonto.",
                        "K5 Välj en verksamhet.",
                        "K5 Välj en vecka.");
    }

    @Test
    void hostWithNobodyWhoMayAnswerIsRefused() {
        TurnRules.Wanted wanted =
                TurnRules.Wanted.week(LIBRARY.id(), IsoWeek.parse("2026-W48").orElseThrow(), NOW);
        assertThat(said(wanted, RELAY, List.of(), false))
                .containsExactly(
                        "K5 Biblioteket har ingen redaktör eller kontoansvarig, så ingen skulle kunna svara.");
    }

    @Test
    void limitedAccessLastsWholeSwedishDays() {
        TurnRules.Wanted wanted = days(LIBRARY, "2026-12-01", "2026-12-03", "Fototävling");
        assertThat(wanted.from()).isEqualTo(swedish("2026-12-01T00:00"));
        assertThat(wanted.until()).isEqualTo(swedish("2026-12-04T00:00"));
        assertThat(said(wanted, RELAY, List.of(), true)).isEmpty();
    }

    @Test
    void limitedAccessFromTodayBeginsNow() {
        assertThat(days(LIBRARY, "2026-11-18", "2026-11-18", "x").from()).isEqualTo(NOW);
    }

    @Test
    void limitedAccessStandsBesideAnotherHostsWeek() {
        Turn week = turn(RELAY.id(), SCHOOL.id(), "2026-11-30T00:00", "2026-12-07T00:00");
        TurnRules.Wanted wanted = days(LIBRARY, "2026-12-01", "2026-12-03", "Fototävling");
        assertThat(said(wanted, RELAY, List.of(week), true)).isEmpty();
    }

    @Test
    void limitedAccessTheUnitAlreadyHasIsRefused() {
        Turn first = limited(LIBRARY, "2026-12-01T00:00", "2026-12-04T00:00");
        assertThat(
                        said(
                                days(LIBRARY, "2026-12-03", "2026-12-05", "Fototävling"),
                                RELAY,
                                List.of(first),
                                true))
                .containsExactly(
                        "K6 Biblioteket har redan behörighet från tisdag 1 december till och med torsdag 3 december.");
    }

    @Test
    void limitedAccessNeedsAPurposeAndATimeThatEndsAfterItBegins() {
        assertThat(said(days(LIBRARY, "2026-12-03", "2026-12-01", " "), RELAY, List.of(), true))
                .containsExactly(
                        "K6 Skriv vad behörigheten ska användas till.",
                        "K6 Den sista dagen ligger före den första.");
        assertThat(said(days(LIBRARY, null, "2026-12-01", "x"), RELAY, List.of(), true))
                .containsExactly("K6 Välj första och sista dag.");
        assertThat(said(days(LIBRARY, "2026-11-17", "2026-12-01", "x"), RELAY, List.of(), true))
                .containsExactly("K6 Tiden har redan varit.");
    }

    @Test
    void accessOfMoreThanAYearIsNotLimited() {
        assertThat(said(days(LIBRARY, "2026-12-01", "2027-12-01", "x"), RELAY, List.of(), true))
                .isEmpty();
        assertThat(said(days(LIBRARY, "2026-12-01", "2027-12-02", "x"), RELAY, List.of(), true))
                .containsExactly("K6 Tiden är längre än ett år.");
    }

    @Test
    void ownerNeedsNoLimitedAccessButMayHostAWeek() {
        assertThat(said(days(OWNER, "2026-12-01", "2026-12-01", "x"), RELAY, List.of(), true))
                .containsExactly(
                        "K6 Kommunikationsavdelningen svarar redan för kontot och når det alltid.");
        assertThat(week(OWNER, "2026-W48", List.of())).isEmpty();
    }

    private static List<String> week(ServiceArea host, String code, List<Turn> turns) {
        return said(
                TurnRules.Wanted.week(host.id(), IsoWeek.parse(code).orElseThrow(), NOW),
                RELAY,
                turns,
                true);
    }

    private static TurnRules.Wanted days(
            ServiceArea host, @Nullable String first, String last, String purpose) {
        return TurnRules.Wanted.days(
                host.id(),
                first == null ? null : LocalDate.parse(first),
                LocalDate.parse(last),
                purpose,
                NOW);
    }

    private static List<String> said(
            TurnRules.Wanted wanted, Account account, List<Turn> turns, boolean canAnswer) {
        Map<ServiceAreaId, ServiceArea> areas =
                Map.of(OWNER.id(), OWNER, LIBRARY.id(), LIBRARY, SCHOOL.id(), SCHOOL);
        return TurnRules.objections(
                        wanted, new TurnRules.Circumstances(account, turns, areas, canAnswer, NOW))
                .stream()
                .map(TurnRulesTest::said)
                .toList();
    }

    private static String said(Objection objection) {
        return objection.rule() + " " + objection.sentence();
    }

    public static Turn turn(AccountId account, ServiceAreaId host, String from, String until) {
        return new Turn(
                new TurnId(UUID.randomUUID()),
                account,
                host,
                Turn.Kind.RELAY,
                swedish(from),
                swedish(until),
                "",
                new Turn.Mark("Anna Berg, kommunikatör", Instant.EPOCH),
                null,
                null);
    }

    private static Turn limited(ServiceArea host, String from, String until) {
        Turn turn = turn(RELAY.id(), host.id(), from, until);
        return new Turn(
                turn.id(),
                turn.account(),
                turn.host(),
                Turn.Kind.LIMITED,
                turn.from(),
                turn.until(),
                "Fototävling",
                turn.granted(),
                null,
                null);
    }

    public static Turn withdrawn(Turn turn, Instant at) {
        return new Turn(
                turn.id(),
                turn.account(),
                turn.host(),
                turn.kind(),
                turn.from(),
                turn.until(),
                turn.purpose(),
                turn.granted(),
                new Turn.Mark("Anna Berg, kommunikatör", at),
                null);
    }

    static Instant swedish(String civil) {
        return LocalDateTime.parse(civil).atZone(SwedishTime.ZONE).toInstant();
    }

    static ServiceArea area(String name) {
        return new ServiceArea(new ServiceAreaId(UUID.randomUUID()), name, COMMITTEE);
    }

    private static Account account(boolean relay, Account.Status status) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                Account.Kind.OFFICIAL,
                Platform.INSTAGRAM,
                "1",
                "instagram-prov",
                "Prov",
                URI.create("https://www.instagram.com/prov"),
                OWNER.id(),
                COMMITTEE,
                status,
                "PRI",
                relay);
    }
}
