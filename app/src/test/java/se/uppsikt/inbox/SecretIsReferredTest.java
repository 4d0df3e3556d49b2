package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/** M3: what is secret or sensitive is never discussed in public, only referred. */
@Proves("S5")
@UppsiktTest
class SecretIsReferredTest extends InboxStory {
    private static final String WORDS = "Min granne har fått avslag på försörjningsstöd";

    @Test
    void anAnswerInOnesOwnWordsIsRefusedWithTheMend() {
        ContributionId id = secret();
        assertThat(objections(() -> handling.answer(maria, id, form(id, "s"), "Vi tittar.", true)))
                .singleElement()
                .satisfies(
                        objection -> {
                            assertThat(objection.rule()).isEqualTo("M3");
                            assertThat(objection.sentence())
                                    .contains("Servicecenter")
                                    .doesNotContain("försörjningsstöd");
                            assertThat(objection.toString()).contains("#hanvisa");
                        });
        assertThat(platforms.commands(List.of(id))).isEmpty();
        assertThat(answering(id)).isEqualTo(Answering.NEW);
    }

    @Test
    void theReadyTextMayBeSentAndQuotesNothing() {
        ContributionId id = secret();
        handling.refer(maria, id, form(id, "h"), new Referral(Way.SECRECY, null, null), true);
        assertThat(platforms.commands(List.of(id)).get(id))
                .singleElement()
                .extracting(Command::text, InstanceOfAssertFactories.STRING)
                .contains("019-21 10 00")
                .doesNotContain("granne", "försörjningsstöd", "@");
    }

    @Test
    void noWordOfTheReferralIsOnesOwn() {
        ContributionId id = secret();
        Referral named = new Referral(Way.OTHER_ACTOR, "Socialtjänsten", "https://example.org");
        assertThat(objections(() -> handling.refer(maria, id, form(id, "h"), named, true)))
                .extracting(Objection::rule)
                .containsExactly("M3");
    }

    @Test
    void whenTheMarkIsTakenAwayItMayBeAnswered() {
        ContributionId id = secret();
        secrecy.note(maria, id, false, "Uppgiften är inte hemlig ändå");
        handling.answer(maria, id, form(id, "s"), "Hej!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    private ContributionId secret() {
        ContributionId id = street.comment(WORDS);
        secrecy.note(maria, id, true, "OSL 26 kap. 1 §, socialtjänst");
        return id;
    }
}
