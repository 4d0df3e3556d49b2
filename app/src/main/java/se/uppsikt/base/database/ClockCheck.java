package se.uppsikt.base.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether this machine's clock agrees with the database's: deadlines and the log rest on both. */
@Component
class ClockCheck implements Check {
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private final ServerRows rows;

    /** Not the common time, which is the database's already. */
    private final InstantSource machine = InstantSource.system();

    private final boolean embedded;

    ClockCheck(ServerRows rows, @Value("${spring.datasource.url:embedded}") String url) {
        this.rows = rows;
        this.embedded = url.equals("embedded");
    }

    @Override
    public String id() {
        return "time";
    }

    @Override
    public String name() {
        return "Klockan";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public boolean necessary() {
        return false;
    }

    @Override
    public boolean ofThisMachine() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Svarstider, diariet och loggen bygger på klockan. Låt varje dator som Uppsikt och databasen går på följa en tidstjänst, till exempel ntp.se.",
                "timedatectl set-ntp true",
                "timedatectl status");
    }

    @Override
    public Found look() {
        if (embedded) {
            return new Found.Untold(
                    "Databasen går på samma dator, så det finns ingen annan klocka att jämföra med.");
        }
        try {
            Instant before = machine.instant();
            Instant there = rows.now();
            return found(before, there, machine.instant());
        } catch (DataAccessException e) {
            return new Found.Untold("Databasen svarar inte, så klockorna går inte att jämföra.");
        }
    }

    /**
     * @param before when the question was asked, by our clock
     * @param after when the answer came
     */
    static Found found(Instant before, Instant there, Instant after) {
        Duration way = Duration.between(before, after);
        if (way.compareTo(SLOW) > 0 || way.isNegative()) {
            return new Found.Untold("Databasen svarade för långsamt för att jämföra klockorna.");
        }
        Duration skew = Duration.between(before.plus(way.dividedBy(2)), there);
        if (skew.abs().compareTo(MOST) > 0) {
            return new Found.Wrong(
                    "Databasens klocka går "
                            + seconds(skew)
                            + (skew.isNegative() ? " efter" : " före")
                            + " den här datorns.",
                    "Uppsikt räknar så länge med databasens klocka. Låt båda följa samma tidstjänst: timedatectl set-ntp true.");
        }
        return new Found.Right("Klockan här och databasens går lika.");
    }

    private static String seconds(Duration skew) {
        long seconds = skew.abs().toSeconds();
        return seconds < 120 ? seconds + " sekunder" : seconds / 60 + " minuter";
    }
}
