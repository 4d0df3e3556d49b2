package se.uppsikt.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether there is a copy to go back to. Uppsikt takes none itself yet, and says so. */
@Component
class BackupCheck implements Check {
    private final boolean embedded;

    BackupCheck(@Value("${spring.datasource.url:embedded}") String url) {
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

    /** Until Uppsikt takes one itself nobody but those who do can tell whether it was done. */
    @Override
    public boolean necessary() {
        return false;
    }

    @Override
    public How how() {
        return How.settings(
                "Uppsikt tar ingen säkerhetskopia själv. Säkerhetskopiera både databasen och datamappen, och nyckeln skild från dem. Den databas som följer med kopieras med hela datamappen medan Uppsikt är stoppad. Prova att lägga tillbaka en kopia, och kör sedan kontrollen av loggen.",
                "pg_dump --format=custom --file=/kopior/uppsikt.dump uppsikt",
                "rsync --archive /srv/uppsikt/ /kopior/uppsikt/",
                "./run verifiera");
    }

    @Override
    public Found look() {
        return embedded
                ? new Found.Missing(
                        "Ingen säkerhetskopia tas av den databas som följer med.",
                        "Kopiera hela datamappen regelbundet medan Uppsikt är stoppad, eller använd en egen PostgreSQL som säkerhetskopieras.")
                : new Found.Untold(
                        "Er databasserver säkerhetskopieras av er, och Uppsikt kan inte se när det gjordes senast.");
    }
}
