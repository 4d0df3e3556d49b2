package se.uppsikt.base.remembered;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test gives those that remember, when it makes them itself. */
public final class Memory {
    private Memory() {}

    public static Remembered of(JdbcClient database) {
        return new Remembered(new ChangeRows(database));
    }
}
