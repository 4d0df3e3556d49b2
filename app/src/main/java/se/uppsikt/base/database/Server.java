package se.uppsikt.base.database;

import se.uppsikt.base.checks.Check.Found;

/**
 * A database server as it is set.
 *
 * @param durable whether what is committed is on the disk
 * @param here whether it is on this very machine
 */
record Server(
        String version,
        int major,
        boolean superuser,
        boolean durable,
        boolean encrypted,
        boolean here) {
    private static final int OLDEST = 18;

    Found found(boolean embedded) {
        if (major < OLDEST) {
            return new Found.Wrong(
                    "Databasen är PostgreSQL " + version + ".",
                    "Uppgradera servern till version " + OLDEST + " eller senare.");
        }
        if (!durable) {
            return new Found.Wrong(
                    "Databasen kan tappa det som den har sagt ja till: fsync, full_page_writes eller synchronous_commit är avslaget.",
                    "Slå på dem i postgresql.conf.");
        }
        if (superuser) {
            return new Found.Wrong(
                    "Uppsikts användare är superuser i databasen.",
                    "Skapa en egen användare som äger databasen och inget mer, och ange den med --spring.datasource.username=");
        }
        if (!encrypted && !here) {
            return new Found.Wrong(
                    "Det som går till databasen krypteras inte på vägen.",
                    "Lägg till ?sslmode=verify-full i --spring.datasource.url=");
        }
        return new Found.Right(
                embedded
                        ? "PostgreSQL "
                                + version
                                + ", den som följer med. Den passar prov och små kommuner på en dator."
                        : "PostgreSQL " + version + ", er egen.");
    }
}
