package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Person;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.publishing.Draft.State;

/** Whoever may approve is told that something waits, and somebody else approves meanwhile. */
@Proves("P2")
@PlatformTest
class ApproversAreToldTest extends DraftStory {
    private static final String NOTICES = "/publicering/mejl-och-ersattare";

    @Test
    void lettersReachThoseWhoMayApproveAndThenTheWriterUntilTheyWantNone() {
        String annas = "anna." + UUID.randomUUID() + "@kommunen.example";
        String davids = "david." + UUID.randomUUID() + "@kommunen.example";
        Visitor page = wants("anna.berg", true, annas);
        wants("david.lund", true, davids);
        assertThat(page.post(NOTICES + "/mejl", "mejl=ja&adress=ingen").statusCode())
                .isEqualTo(409);
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        String text = said();
        DraftId id =
                drafts.begin(
                        anna,
                        content(
                                text + "\nRing Bosse Persson.",
                                Instant.now().plus(AHEAD),
                                official().id()));

        submissions.submit(anna, id, version(id));

        soon().until(() -> letters(id).containsKey(davids));
        assertThat(letters(id)).doesNotContainKey(annas);
        assertThat(letters(id).get(davids))
                .contains(text.substring(0, 40), "/publicering/" + id.value())
                .doesNotContain("Bosse");

        submissions.sendBack(david, id, version(id), "Skriv klockslaget.");

        soon().until(() -> letters(id).containsKey(annas));
        assertThat(letters(id).get(annas))
                .contains("skickat tillbaka")
                .doesNotContain("klockslaget");

        wants("anna.berg", false, annas);
        submissions.submit(anna, id, version(id));
        submissions.approve(david, id, version(id));
        soon().until(this::allAreWritten);
        assertThat(letters(id).values()).noneMatch(each -> each.contains("är godkänt"));
        wants("david.lund", false, "");
        submissions.takeBack(anna, id, version(id));
        drafts.discard(anna, id);
    }

    @Test
    void aStandInApprovesForATimeAndNotWhatWhoeverIsAwayHasWritten() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        Lent lent = lent();
        Instant due = Instant.now().plusSeconds(1800);
        DraftId annas = drafts.begin(anna, content(said(), due, lent.on().id()));
        DraftId davids = drafts.begin(david, content(said(), due, lent.on().id()));
        submissions.submit(anna, annas, version(annas));
        submissions.submit(david, davids, drafts.draft(david, davids).version());
        assertThat(mayApprove(lent.by(), annas)).isFalse();
        LocalDate today = SwedishTime.day(Instant.now());
        Visitor page = new Visitor(pages);
        page.signIn("david.lund", "uppsikt");

        page.post(
                NOTICES + "/ersattare",
                "konto=%s&person=%s&fran=%s&till=%s"
                        .formatted(
                                lent.on().id().value(),
                                lent.by().id().value(),
                                today,
                                today.plusDays(1)));

        assertThat(page.see(NOTICES).body()).contains("Avsluta " + lent.by().label());
        assertThat(mayApprove(lent.by(), annas)).isTrue();
        assertThat(mayApprove(lent.by(), davids)).isFalse();
        submissions.approve(lent.by(), annas, version(annas));
        assertThat(drafts.draft(anna, annas).state()).isEqualTo(State.PLANNED);
        submissions.takeBack(anna, annas, version(annas));
        submissions.submit(anna, annas, version(annas));

        givenBy(who("leila.amiri"), lent);
        assertThat(mayApprove(lent.by(), annas)).as("nobody lends what they have not").isFalse();
        givenBy(david, lent);
        assertThat(mayApprove(lent.by(), annas)).isTrue();
        page.post(NOTICES + "/ersattare/avsluta", "ersattare=" + standIn(lent));
        assertThat(mayApprove(lent.by(), annas)).isFalse();

        submissions.sendBack(david, annas, version(annas), "Ändra.");
        submissions.sendBack(anna, davids, version(davids), "Ändra.");
        drafts.discard(anna, annas);
        drafts.discard(david, davids);
    }

    /** Somebody who writes for an account that asks for approval, and does not approve there. */
    private record Lent(Account on, Employee by) {}

    private Lent lent() {
        List<Employee> people = access.people().stream().map(Person::employee).toList();
        return accounts.watched().stream()
                .filter(each -> each.kind() != Account.Kind.SERVICE_AREA)
                .filter(each -> drafts.accounts(who("david.lund")).contains(each))
                .flatMap(
                        each ->
                                people.stream()
                                        .filter(
                                                by ->
                                                        accounts.may(
                                                                        by,
                                                                        Permission.PUBLISH,
                                                                        each.id())
                                                                && !accounts.may(
                                                                        by,
                                                                        Permission.APPROVE_POSTS,
                                                                        each.id()))
                                        .map(by -> new Lent(each, by)))
                .findFirst()
                .orElseThrow();
    }

    private boolean mayApprove(Employee by, DraftId id) {
        return !drafts.approvers(List.of(by), drafts.known(id).orElseThrow()).isEmpty();
    }

    private int version(DraftId id) {
        return drafts.known(id).orElseThrow().version();
    }

    private UUID standIn(Lent lent) {
        return database.sql(
                        "select id from publishing.stand_in where person = ? and account = ? and ended_at is null")
                .params(lent.by().id().value(), lent.on().id().value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private void givenBy(Employee giver, Lent lent) {
        database.sql("update publishing.stand_in set giver = ? where id = ?")
                .params(giver.id().value(), standIn(lent))
                .update();
    }

    /** Says whether letters are wanted, and where. */
    private Visitor wants(String name, boolean wanted, String mail) {
        Visitor page = new Visitor(pages);
        page.signIn(name, "uppsikt");
        page.post(
                NOTICES + "/mejl",
                (wanted ? "mejl=ja&" : "")
                        + "adress="
                        + URLEncoder.encode(mail, StandardCharsets.UTF_8));
        return page;
    }

    private Map<String, String> letters(DraftId id) {
        return database
                .sql("select recipient, subject, body from mail.outgoing where about like ?")
                .param("%/" + id.value() + "/%")
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("recipient"),
                                        row.getString("subject") + "\n" + row.getString("body")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one + two));
    }

    private boolean allAreWritten() {
        return database.sql(
                        "select not exists (select from scheduled_tasks where task_name = 'publishing-letters')")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
