package se.uppsikt.access.organisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a table is which, by the words that people write in its first line. */
final class Headings {
    /** What a column tells. */
    enum Heading {
        CODE("kod", "nämndkod", "nämndenskod", "namndkod", "nämndförkortning", "förkortning"),
        COMMITTEE("nämnd", "nämndnamn", "nämndensnamn", "namnd"),
        AREA("verksamhet", "verksamhetsnamn", "enhet", "avdelning", "organisation"),
        KEY("id", "verksamhetsid", "enhetsid", "enhetskod", "verksamhetskod"),
        WHOLE("förhelakommunen", "helakommunen", "forhelakommunen", "allanämnder"),
        USERNAME("användarnamn", "användare", "användarid", "anvandarnamn", "konto", "inloggning"),
        FIRST_NAME("förnamn", "tilltalsnamn", "fornamn"),
        LAST_NAME("efternamn"),
        MAIL("epost", "mejl", "mail", "email", "epostadress", "mejladress", "mailadress"),
        TITLE("titel", "befattning", "yrke"),
        ROLES("roller", "roll", "behörighet"),
        SUBJECT("identitet", "identitetitjänsten", "subjekt", "sub", "objektid", "externtid");

        private final List<String> words;

        Heading(String... words) {
            this.words = List.of(words);
        }
    }

    private final Map<Heading, Integer> columns = new EnumMap<>(Heading.class);

    Headings(List<String> written) {
        for (int i = 0; i < written.size(); i++) {
            String bare = Table.bare(written.get(i));
            for (Heading each : Heading.values()) {
                if (each.words.contains(bare)) {
                    columns.putIfAbsent(each, i);
                }
            }
        }
    }

    boolean has(Heading heading) {
        return columns.containsKey(heading);
    }

    boolean isOfPeople() {
        return has(Heading.USERNAME) || has(Heading.FIRST_NAME) || has(Heading.LAST_NAME);
    }

    boolean isOfUnits() {
        return !isOfPeople() && (has(Heading.CODE) || has(Heading.COMMITTEE) || has(Heading.AREA));
    }

    String of(Table.Row row, Heading heading) {
        return row.cell(columns.getOrDefault(heading, -1));
    }
}
