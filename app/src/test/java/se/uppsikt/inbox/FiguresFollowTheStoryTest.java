package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.insight.figures.CountedNow;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Registration;

/** U1: the figures of follow-up are what the records say, however they came about. */
@UppsiktTest
class FiguresFollowTheStoryTest extends HandOverStory {
    private CountedNow figures;
    private AccountId account;

    @BeforeEach
    void counted() {
        figures = new CountedNow(house);
        account = street.account;
        figures.changes();
    }

    @Test
    void whatTheRunningProgramCountsIsWhatIsCountedFromTheBeginning() {
        long received = sum("RECEIVED");
        long answered = sum("ANSWERED");
        long waiting = sum("WAITING");
        long handedOver = sum("HANDED_OVER");
        long registered = sum("REGISTERED");
        long closed = sum("CLOSED");
        long moderated = sum("MODERATED");

        ContributionId asked = street.comment("När öppnar badet?");
        handling.answer(maria, asked, form(asked, "a"), "Klockan tio.", true);
        settle(asked, Command.State.DONE);
        ContributionId there = street.comment("Och i morgon?", Street.now().minusSeconds(7_200));
        street.answeredThere(there, "Klockan åtta.", Street.now());
        ContributionId gone = street.comment("Ångrar mig", Street.now().minusSeconds(40 * 86_400L));
        street.withdraw(gone);
        street.comment("Hallå?", Street.now().minusSeconds(20 * 86_400L));
        handedOver();
        ContributionId entered = street.comment("Belysningen på Storgatan är trasig");
        register.register(
                anna,
                entered,
                new Registration.Entry(
                        "Kim", "Fråga om gatubelysning", Registration.PublicView.SUBJECT));
        ContributionId hidden = street.comment("Köp billiga glasögon");
        assertThat(
                        visitor("anna.berg")
                                .post(
                                        "/moderering/" + hidden.value() + "/dolj",
                                        "version=0&grund=reklam&asikt=nej&motiv=Reklam+utan+samarbete")
                                .statusCode())
                .isEqualTo(302);
        figures.changes();

        assertThat(sum("RECEIVED")).isEqualTo(received + 7);
        assertThat(sum("ANSWERED")).isEqualTo(answered + 2);
        assertThat(sum("HANDED_OVER")).isEqualTo(handedOver + 1);
        assertThat(sum("REGISTERED")).isEqualTo(registered + 1);
        assertThat(sum("MODERATED")).isEqualTo(moderated + 1);
        assertThat(sum("WAITING") + sum("CLOSED")).isGreaterThan(waiting + closed);
        List<String> kept = figures.of(account);
        figures.all();
        assertThat(figures.of(account)).isEqualTo(kept);
    }

    /** Eight thousand years are not counted month by month because of one clock. */
    @Test
    void aTimeThatCannotBeRightIsAMonthOfItsOwn() {
        long received = sum("RECEIVED");
        long months = figures.months();
        street.comment("Hej från framtiden", Instant.parse("9999-12-31T23:30:00Z"));
        figures.changes();

        assertThat(sum("RECEIVED")).isEqualTo(received + 1);
        assertThat(figures.months()).isBetween(months, months + 1);
        assertThat(sum("RECEIVED")).isEqualTo(received + 1);
    }

    @Test
    void whatChangesAfterwardsIsCountedWhereItWasWritten() {
        ContributionId id = street.comment("Hallå?", Street.now().minusSeconds(3 * 86_400L));
        figures.changes();
        long waiting = sum("WAITING");
        handling.answer(maria, id, form(id, "a"), "Hej!", true);
        settle(id, Command.State.DONE);
        figures.changes();
        assertThat(sum("WAITING")).isEqualTo(waiting - 1);
        sorting.reopen(maria, id, form(id, "igen"));
        figures.changes();
        assertThat(sum("WAITING")).isEqualTo(waiting);
    }

    /** A count is a list too: what only some may read is a sum of its own, and theirs alone. */
    @Test
    void aMessageIsCountedForThoseWhoWorkWithItAlone() {
        Visitor works = visitor("anna.berg");
        Visitor audits = visitor("birgit.sten");
        long seen = cameIn(works);
        long audited = cameIn(audits);
        street.message("p-" + UUID.randomUUID(), "Hej", Street.now(), Direction.RECEIVED);
        figures.changes();
        assertThat(cameIn(works)).isEqualTo(seen + 1);
        assertThat(cameIn(audits)).isEqualTo(audited);
        street.comment("Hej");
        figures.changes();
        assertThat(cameIn(works)).isEqualTo(seen + 2);
        assertThat(cameIn(audits)).isEqualTo(audited + 1);
    }

    private static long cameIn(Visitor who) {
        Matcher line =
                Pattern.compile("\"Kom in\";\"([0-9]+)\"")
                        .matcher(
                                who.see(
                                                "/uppfoljning/siffror.csv?urval=konto-facebook-orebrokommun")
                                        .body());
        assertThat(line.find()).isTrue();
        return Long.parseLong(line.group(1));
    }

    private long sum(String kind) {
        return figures.sum(account, kind, false);
    }
}
