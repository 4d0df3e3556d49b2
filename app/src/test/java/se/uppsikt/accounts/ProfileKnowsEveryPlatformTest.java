package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.uppsikt.policy.Guideline;

/** A profile may name every platform that an account can be on, and no other (K8). */
class ProfileKnowsEveryPlatformTest {
    @Test
    void profileAndRegisterNameTheSamePlatforms() {
        assertThat(Guideline.Platforms.KNOWN)
                .containsExactlyElementsOf(
                        Arrays.stream(Platform.values()).map(Platform::shown).toList());
    }
}
