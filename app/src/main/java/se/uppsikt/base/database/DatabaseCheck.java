package se.uppsikt.base.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether the database is one that records can be kept in. */
@Component
class DatabaseCheck implements Check {
    private final ServerRows rows;
    private final boolean embedded;

    DatabaseCheck(ServerRows rows, @Value("${spring.datasource.url:embedded}") String url) {
        this.rows = rows;
        this.embedded = url.equals("embedded");
    }

    @Override
    public String id() {
        return "database";
    }

    @Override
    public String name() {
        return "Databasen";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Använd helst en egen PostgreSQL, version 18 eller senare, som ni håller uppdaterad och säkerhetskopierar. Skapa databasen och en användare som äger den men inte är superuser. Ge lösenordet i miljön. Utan de här inställningarna används den databas som följer med.",
                "create role uppsikt login password '…';",
                "create database uppsikt owner uppsikt encoding 'UTF8' template template0;",
                "--spring.datasource.url=jdbc:postgresql://db.kommunen.se/uppsikt?sslmode=verify-full",
                "--spring.datasource.username=uppsikt",
                "SPRING_DATASOURCE_PASSWORD=…");
    }

    @Override
    public Found look() {
        try {
            return rows.server().found(embedded);
        } catch (DataAccessException e) {
            return new Found.Wrong(
                    "Databasen svarar inte.",
                    "Kontrollera att PostgreSQL är igång och att nätet släpper fram dit. Uppsikt fortsätter av sig självt när den svarar.");
        }
    }
}
