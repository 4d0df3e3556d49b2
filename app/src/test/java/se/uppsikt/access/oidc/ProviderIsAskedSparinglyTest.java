package se.uppsikt.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import se.uppsikt.SettableClock;
import se.uppsikt.base.secrets.Secret;

/** However many knock, a provider that does not answer is not asked for each of them. */
class ProviderIsAskedSparinglyTest {
    private final ProviderThatLies told = new ProviderThatLies();
    private final SettableClock time = new SettableClock();
    private final Provider provider =
            new Provider(
                    new ProviderSettings(
                            told.issuer,
                            "uppsikt",
                            new Secret(ProviderThatLies.SECRET),
                            "",
                            "http://127.0.0.1"),
                    new ProviderCalls(),
                    time);

    @AfterEach
    void close() {
        told.close();
    }

    private void knockInVain() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(provider::registration).isInstanceOf(Provider.Down.class);
        }
    }

    @Test
    void silentOneIsAskedAgainAfterAPauseAndNotBefore() {
        told.silent = true;
        knockInVain();
        assertThat(told.asked).hasValue(1);
        time.advance(Duration.ofSeconds(6));
        knockInVain();
        assertThat(told.asked).hasValue(2);
        told.silent = false;
        time.advance(Duration.ofSeconds(6));
        assertThat(provider.registration().getClientId()).isEqualTo("uppsikt");
    }

    @Test
    void keysAreNotFetchedForEveryTokenOfAnUnknownOne() {
        String order = told.signed(told.order().build());
        assertThat(provider.keys().decode(order).getSubject()).isEqualTo("4711");
        String forged =
                ProviderThatLies.signed(told.order().build(), ProviderThatLies.fresh("okänd"));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> provider.keys().decode(forged))
                    .isInstanceOf(JwtException.class);
        }
        assertThat(told.fetched).hasValueLessThanOrEqualTo(3);
        assertThat(provider.keys().decode(order).getSubject()).isEqualTo("4711");
    }

    @Test
    void whatItSaidLastStandsWhileItIsSilent() {
        provider.registration();
        provider.registration();
        assertThat(told.asked).hasValue(1);
        told.silent = true;
        time.advance(Duration.ofHours(2));
        for (int i = 0; i < 20; i++) {
            assertThat(provider.registration().getClientId()).isEqualTo("uppsikt");
        }
        assertThat(told.asked).hasValue(2);
    }
}
