package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Contribution;

/**
 * On LinkedIn nobody hides a comment, neither by program nor by hand: it is not asked for, and what
 * is to be removed goes through the rest of the lawful order without it (X8, M2).
 */
@Proves("X8")
@UppsiktTest
class NobodyWaitsForWhatCannotBeHiddenTest extends TakedownStory {
    @BeforeEach
    void onLinkedIn() {
        desk.at("linkedin-orebrokommun");
    }

    @Test
    void toHideIsNotOfferedAndItIsSaidWhatOneDoesInstead() {
        Contribution comment = desk.comment("Du är en idiot");
        Panel panel = panel(comment);

        assertThat(panel.may("HIDE")).isFalse();
        assertThat(panel.may("BEGIN")).isTrue();
        assertThat(panel.beforehand())
                .singleElement()
                .asString()
                .contains("På LinkedIn går det inte att dölja", "rapportera den till LinkedIn");
        assertThat(
                        desk.objections(
                                moderation,
                                desk.anna(),
                                comment,
                                new TakedownAct.Hide("krankning", Desk.MOTIVE)))
                .anySatisfy(
                        objection -> {
                            assertThat(objection.rule()).isEqualTo("X8");
                            assertThat(objection.sentence()).contains("går det inte att dölja");
                        });
        assertThat(platforms.commands(List.of(comment.id()))).isEmpty();
    }

    @Test
    void itIsSecuredDecidedEnteredAndRemoved() {
        Contribution comment = desk.comment("Du är en idiot");
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure());
        assertThat(panel(comment).stage()).isEqualTo("Bevis säkrat");
        assertThat(desk.objections(moderation, desk.anna(), comment, new TakedownAct.Remove()))
                .as("no step of the order but hiding is spared")
                .hasSize(2);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Remove());

        assertThat(platforms.commands(List.of(comment.id())).get(comment.id()))
                .extracting(Command::deed)
                .containsExactly(Command.Deed.REMOVE);
        assertThat(panel(comment).stage()).isEqualTo("Borttagen");
        assertThat(panel(comment).way()).extracting(Panel.Mark::word).doesNotContain("dold");
    }
}
