package se.uppsikt.operation.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.shared.SwedishTime;

/** Whether there is a copy to go back to that is not too old, and that was read again. */
@Component
class BackupCheck implements Check {
    private static final Duration OLDEST = Duration.ofDays(31);
    private final CopyRows rows;
    private final InstantSource time;
    private final boolean embedded;

    BackupCheck(
            CopyRows rows,
            InstantSource time,
            @Value("${spring.datasource.url:embedded}") String url) {
        this.rows = rows;
        this.time = time;
        this.embedded = url.equals("embedded");
    }

    @Override
    public String id() {
        return "backup";
    }

    @Override
    public String name() {
        return "Säkerhetskopian";
    }

    @Override
    public int place() {
        return 90;
    }

    /** A server of one's own may be copied in other ways, which nobody here can see. */
    @Override
    public boolean necessary() {
        return embedded;
    }

    @Override
    public How how() {
        return How.settings(
                "Ta en kopia regelbundet, till exempel varje natt med cron, och flytta den till en annan plats. Uppsikt kan vara igång under tiden. Kopian läses igen och jämförs när den är tagen. Nyckeln följer inte med: spara filen nyckel ur datamappen för sig. Prova ibland att lägga tillbaka en kopia i en tom mapp.",
                "./run sakerhetskopia /kopior/2026-12-01",
                "./run aterstall /kopior/2026-12-01 --uppsikt.data=/tmp/prov");
    }

    @Override
    public Found look() {
        Optional<Instant> latest = rows.latest();
        if (latest.isEmpty()) {
            return embedded
                    ? new Found.Missing(
                            "Ingen säkerhetskopia är tagen.",
                            "Ta en nu, också medan Uppsikt är igång: ./run sakerhetskopia MAPP")
                    : new Found.Untold(
                            "Ingen säkerhetskopia är tagen med Uppsikt. Säkerhetskopieras databasservern på annat sätt kan Uppsikt inte se det.");
        }
        String when = SwedishTime.exact(latest.get());
        return Duration.between(latest.get(), time.instant()).compareTo(OLDEST) > 0
                ? new Found.Wrong(
                        "Den senaste säkerhetskopian är mer än en månad gammal: " + when + ".",
                        "Ta en ny: ./run sakerhetskopia MAPP. Se efter varför ingen har tagits.")
                : new Found.Right("Den senaste kopian togs och lästes igen " + when + ".");
    }
}
