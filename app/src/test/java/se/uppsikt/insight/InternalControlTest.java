package se.uppsikt.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.insight.ControlReport.Reach;
import se.uppsikt.insight.ControlReport.Trusted;
import se.uppsikt.policy.Rule;
import se.uppsikt.policy.RuleBook;

/** An auditor gets an answer to who may do what, and to how the rules are kept (U2). */
@UppsiktTest
class InternalControlTest {
    @Autowired InternalControl control;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @Test
    void everybodyWithRightsIsToldWithRoleSinceWhenAndReach() {
        ControlReport report = control.report();

        assertThat(report.people()).hasSameSizeAs(access.people());
        Trusted johan = person(report, "Johan Alm, bibliotekarie");
        assertThat(johan.area()).isEqualTo("Örebro stadsbibliotek");
        assertThat(johan.roles())
                .singleElement()
                .satisfies(held -> assertThat(held.since()).isNotNull().isBefore(report.at()));
        assertThat(johan.reach())
                .singleElement()
                .extracting(Reach::accounts)
                .isEqualTo("Örebro stadsbibliotek på Facebook");
        assertThat(person(report, "Sara Vik, dataskyddsombud").reach())
                .containsExactly(new Reach("läsa", "alla " + accounts.all().size() + " konton"));
    }

    @Test
    void everyRuleStandsInExactlyOnePlace() {
        ControlReport report = control.report();

        assertThat(
                        Stream.of(
                                        report.rules().broken(),
                                        report.rules().kept(),
                                        report.rules().unmeasured(),
                                        report.rules().peopleOnly())
                                .flatMap(List::stream)
                                .map(RuleBook.Entry::rule)
                                .map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(
                        report.guideline().rules().stream().map(Rule::id).toList());
        assertThat(report.rules().broken()).allMatch(RuleBook.Entry::broken);
        assertThat(report.rules().peopleOnly()).allMatch(entry -> entry.enforcement().isEmpty());
    }

    @Test
    void pageTellsWhatIsWrongWithTheWayToMendItAndWhatIsNotKnown() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");

        Set<String> wrong = mends();
        String page = anna.see("/uppfoljning/internkontroll").body();
        wrong.retainAll(mends()); // what others break or mend meanwhile is not asked for

        assertThat(page)
                .contains(
                        "Johan Alm, bibliotekarie",
                        "Det här säger rapporten ingenting om",
                        "Hämta som PDF")
                .contains(wrong);
        assertThat(wrong).isNotEmpty();
    }

    private Set<String> mends() {
        return control.report().rules().broken().stream()
                .flatMap(entry -> entry.states().stream())
                .flatMap(state -> state.breaches().stream())
                .map(breach -> breach.mend())
                .filter(mend -> !mend.href().startsWith("/diarium")) // a registrar's to mend
                .map(mend -> mend.label())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void documentIsForKeepingAndSaysTheSame() throws Exception {
        byte[] pdf = document();

        assertThat(PdfCheck.objections(pdf)).isEmpty();
        assertThat(PdfCheck.objectionsOfAScreenReader(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains("Internkontroll av sociala medier", "Johan Alm, bibliotekarie");
    }

    @Test
    void manyAccountsAreNamedOnlyInPart() {
        List<Account> all = accounts.all();
        List<Account> nine = Stream.generate(all::getFirst).limit(9).toList();

        assertThat(RightsHeld.named(all, all.size())).isEqualTo("alla " + all.size() + " konton");
        assertThat(RightsHeld.named(nine, 10_000)).endsWith("Örebro kommun på Facebook och 1 till");
        assertThat(RightsHeld.named(all.subList(0, 1), 1)).isEqualTo("Örebro kommun på Facebook");
    }

    private static Trusted person(ControlReport report, String name) {
        return report.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] document() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        HttpResponse<byte[]> answer = anna.fetch("/uppfoljning/internkontroll.pdf");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }
}
