package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.SomeAccount;

/** What a connection's page says. */
class ConnectionViewTest {
    @Test
    void platformThatNothingHereSpeaksWithIsNotCalledConnected() {
        ConnectionView view =
                new ConnectionView(
                        SomeAccount.with(Account.Status.ACTIVE, "1"),
                        null,
                        false,
                        true,
                        Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(view.state()).isEqualTo("Kan inte anslutas");
        assertThat(view.well()).isFalse();
        assertThat(view.troubles())
                .singleElement()
                .satisfies(
                        trouble -> {
                            assertThat(trouble.red()).isTrue();
                            assertThat(trouble.sentence())
                                    .contains("kan inte anslutas till", "Bevaka kontot");
                        });
    }
}
