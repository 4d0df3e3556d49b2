package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;

/**
 * M2: what harms as long as it is seen is removed as soon as the evidence is kept, and entered the
 * same working day; adverts need no entry at all.
 */
@Proves("M2")
@UppsiktTest
class RemovalBeforeTheEntryTest extends TakedownStory {
    /** Situation 11: a neighbour's secret on a Friday night, and no registrar at work. */
    @ParameterizedTest
    @ValueSource(strings = {"sekretess", "kanslig-personuppgift", "krankning", "personuppgift"})
    void whatIsSecretOrAbusiveWaitsForNoRegistrar(String ground) {
        Contribution comment = desk.comment("Grannen Lena går hos kuratorn på Storgatan");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin(ground, Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Remove());

        assertThat(deeds(comment)).containsExactly(Command.Deed.REMOVE);
        assertThat(panel(comment).alarm()).contains("samma arbetsdag");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
        assertThat(panel(comment).alarm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reklam", "spam"})
    void advertsNeedNoNumberInTheRegister(String ground) {
        Contribution comment = desk.comment("Flyttfirma, ring oss");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin(ground, Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal());
        desk.platformHides(comment);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());

        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
        assertThat(panel(comment).alarm()).isNull();
        assertThat(records.contribution(comment.id()).facts().registration())
                .isEqualTo(Facts.RegistrationState.KEPT_IN_ORDER);
        assertThat(rules(comment, new TakedownAct.Decide())).contains("H2");
    }

    @Test
    void whatBbsLagenWantsGoneMayBeRemovedAsSoonAsTheEvidenceIsKept() {
        Contribution comment = desk.comment("Jag ska döda dig");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false));
        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Remove());

        assertThat(deeds(comment)).containsExactly(Command.Deed.REMOVE);
        assertThat(panel(comment).alarm()).contains("samma arbetsdag");
        assertThat(panel(comment).way())
                .filteredOn(mark -> mark.word().equals("dold"))
                .extracting(Panel.Mark::state)
                .containsExactly(Panel.State.SKIPPED);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
        assertThat(panel(comment).alarm()).isNull();
        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
    }

    @Test
    void aNewWordingMustBeSecuredToo() {
        String key = Desk.id();
        Author author = new Author(Desk.id(), "Kim");
        Instant first = Desk.now();
        Contribution comment = desk.comment(key, "Jag ska döda dig", author, first);
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("olaga-hot", Desk.MOTIVE, false),
                new TakedownAct.Secure());
        desk.comment(key, "Jag ska döda er alla", author, first.plusSeconds(30));

        assertThat(rules(comment, new TakedownAct.Remove())).containsExactly("M2");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Secure(),
                new TakedownAct.Remove());
    }
}
