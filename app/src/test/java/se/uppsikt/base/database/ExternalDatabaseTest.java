package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.StartProblem;

/** A server that does not do is refused before anything is made in it. */
class ExternalDatabaseTest {
    @Test
    void serverThatIsTooOldIsNamedAndTheVersionNeededToo() {
        assertThatThrownBy(() -> ExternalDatabase.requireFit(15, "15.18 (Debian 15.18-0)", "UTF8"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContainingAll("PostgreSQL 15.18", "version 18", "Inget är ändrat");
    }

    @Test
    void serverThatCannotHoldEveryCharacterIsRefused() {
        assertThatThrownBy(() -> ExternalDatabase.requireFit(18, "18.1", "LATIN1"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContainingAll("LATIN1", "UTF8");
    }

    @Test
    void serverThatDoesIsTaken() {
        assertThatCode(() -> ExternalDatabase.requireFit(18, "18.1", "UTF8"))
                .doesNotThrowAnyException();
    }
}
