package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

/** A server that is away is told from what is wrong with what was done. */
class ServerAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "25006"})
    void serverThatIsAwayIsKnownByItsCode(String state) {
        assertThat(ServerAway.in(new IllegalStateException(new SQLException("x", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "55P03", "42501", "57014"})
    void whatIsWrongWithADeedIsNotThat(String state) {
        assertThat(ServerAway.in(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
        assertThat(ServerAway.in(null)).isFalse();
    }

    @Test
    void whatThePoolHasClosedOrCannotGiveIsThatToo() {
        assertThat(ServerAway.in(new SQLException("Connection is closed"))).isTrue();
        assertThat(ServerAway.in(new SQLTransientConnectionException("timed out"))).isTrue();
    }

    @Test
    void rollbackThatBrokeDoesNotHideWhatBrokeFirst() {
        TransactionSystemException later =
                new TransactionSystemException("x", new SQLException("rollback"));
        later.initApplicationException(new IllegalStateException(new SQLException("x", "08006")));

        assertThat(ServerAway.in(later)).isTrue();
    }

    @Test
    void connectionToAServerThatOnlyReadsIsClosed() {
        assertThat(new ServerAway().adjudicate(new SQLException("x", "25006")))
                .isEqualTo(Override.MUST_EVICT);
        assertThat(new ServerAway().adjudicate(new SQLException("x", "23505")))
                .isEqualTo(Override.CONTINUE_EVICT);
    }
}
