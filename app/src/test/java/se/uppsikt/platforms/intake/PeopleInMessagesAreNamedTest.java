package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;

/** An event of a message tells an id alone; the message is asked for who wrote it (S1). */
@Proves("S1")
@PlatformTest
class PeopleInMessagesAreNamedTest extends PlatformStory {
    @Test
    void whoWroteAMessageIsToldByNameAndNothingIsEdited() {
        String words = words();
        Contribution message =
                kept(
                        sandbox.message(PAGE.id(), Citizen.HELMI, words),
                        known -> known.author().name() != null);
        assertThat(message.author().name()).isEqualTo(Citizen.HELMI.fullName());
        assertThat(message.author().platformId()).isNotBlank();
        assertThat(message.text()).isEqualTo(words);
        assertThat(message.versions()).isOne();

        poll();
        assertThat(records.contribution(message.id()).versions()).isOne();
    }
}
