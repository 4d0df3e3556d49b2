package se.uppsikt.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** A table of states against one written out by hand, so that an edge added by mistake is seen. */
public final class TransitionsCheck {
    private TransitionsCheck() {}

    /** Each of the causes leads from the state where it is written, and nowhere else. */
    public static <S extends Enum<S>, C extends Enum<C>> void assertOnly(
            Transitions<S, C> life, S state, C[] causes, Map<C, S> written) {
        for (C cause : causes) {
            assertThat(life.after(state, cause).orElse(null))
                    .as("%s %s", state, cause)
                    .isEqualTo(written.get(cause));
        }
    }
}
