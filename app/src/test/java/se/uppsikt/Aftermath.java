package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.sandbox.Sandbox;

/** What is there when all has calmed down: everything that was acknowledged, and each once. */
record Aftermath(OuterDatabase database, Sandbox platform, Supplier<String> logs) {
    void isWhole(Load load, OfficeWork office, List<String> packages) {
        assertThat(office.wrong()).as("what somebody was shown, %s", logs.get()).isEmpty();
        deliveriesAreThereOnce(load.acknowledged());
        answersAreThereOnce(office.answered());
        registerIsWithoutGaps(office.registered());
        packagesAreMade(packages);
        assertThat(office.shown()).containsKey("waits");
    }

    private void deliveriesAreThereOnce(Set<Long> acknowledged) {
        assertThat(acknowledged).isNotEmpty();
        database.awaitAtLeast("select (not exists (select from records.waiting))::int", 1, logs);
        Set<Long> kept =
                words(
                                "select string_agg(substr(key, 6), ' ') from records.contribution"
                                        + " where key like '7001\\_%'")
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
        assertThat(kept).as("kept of what was acknowledged").containsAll(acknowledged);
        assertThat(
                        database.number(
                                "select count(*) - count(distinct key) from records.contribution where key like '7001\\_%'"))
                .as("kept twice")
                .isZero();
    }

    private void answersAreThereOnce(Set<String> answered) {
        assertThat(answered).isNotEmpty();
        String sent = "select count(*) from platforms.command where text like 'Svar nummer %'";
        long ordered = database.number(sent);
        database.awaitAtLeast(sent + " and state = 'DONE'", ordered, logs);
        Set<String> there =
                words(
                                "select string_agg(substring(text from 'Svar nummer ([0-9a-f-]+)'), ' ')"
                                        + " from platforms.command where text like 'Svar nummer %'")
                        .collect(Collectors.toSet());
        assertThat(there).as("answers of those acknowledged").containsAll(answered);
        while (!platform.idle()) {
            OuterDatabase.pause(100);
        }
        assertThat(
                        database.number(
                                "select count(*) - count(distinct substring(text from 'Svar nummer ([0-9a-f-]+)'))"
                                        + " from records.contribution where text like 'Svar nummer %'"))
                .as("answered twice")
                .isZero();
    }

    private void registerIsWithoutGaps(Set<String> registered) {
        assertThat(registered).isNotEmpty();
        assertThat(words("select string_agg(contribution::text, ' ') from records.registration"))
                .as("registered of what was acknowledged")
                .containsAll(registered);
        assertThat(
                        database.number(
                                """
                                select count(*) from (
                                    select committee_code, series, year,
                                        count(*) as entries, count(distinct running) as numbers, max(running) as last
                                    from records.registration group by 1, 2, 3) each
                                where entries <> numbers or numbers <> last
                                """))
                .as("registers with a number missing or given twice")
                .isZero();
    }

    private void packagesAreMade(List<String> packages) {
        for (String each : packages) {
            database.awaitAtLeast(
                    "select count(*) from archive.year_package where state = 'READY' and id = '"
                            + each
                            + "'",
                    1,
                    logs);
        }
    }

    private Stream<String> words(String query) {
        return Stream.of(database.text(query).split(" ")).filter(each -> !each.isEmpty());
    }
}
