package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppsikt.publishing.language.Prose.Sentence;
import se.uppsikt.publishing.language.Prose.Word;

/** ”Ansökan ska lämnas in”: nobody does it. Whoever is meant is addressed. */
final class PassiveRules {
    private static final Set<String> BEFORE =
            Set.of("ska", "skall", "bör", "måste", "kan", "får", "skulle", "behöver");

    /** Verbs that end so although somebody does it. */
    private static final Set<String> ACTIVE =
            Set.of(
                    "finnas",
                    "hoppas",
                    "minnas",
                    "trivas",
                    "andas",
                    "lyckas",
                    "synas",
                    "kännas",
                    "behövas",
                    "träffas",
                    "mötas",
                    "vistas",
                    "skämmas",
                    "åldras",
                    "svettas",
                    "fattas",
                    "misslyckas",
                    "höras",
                    "hjälpas",
                    "följas",
                    "samlas",
                    "enas",
                    "turas",
                    "tvivlas",
                    "umgås",
                    "låtsas",
                    "brottas",
                    "tävlas",
                    "kramas",
                    "dessas",
                    "deras",
                    "annars");

    private static final int LETTERS_AT_LEAST = 5;

    private PassiveRules() {}

    static List<Advice> advice(Prose prose) {
        List<Advice> advice = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            for (int i = 1; i < sentence.words().size(); i++) {
                Word before = sentence.words().get(i - 1);
                Word verb = sentence.words().get(i);
                if (BEFORE.contains(before.folded()) && isPassive(verb.folded())) {
                    advice.add(
                            new Advice(
                                    Rule.PASSIVE,
                                    "”"
                                            + prose.text().substring(before.from(), verb.to())
                                            + "” säger inte vem som gör det. Säg vem, eller skriv till"
                                            + " den som läser: ”du kan …”.",
                                    before.from(),
                                    verb.to()));
                }
            }
        }
        return advice;
    }

    private static boolean isPassive(String verb) {
        return verb.length() >= LETTERS_AT_LEAST && verb.endsWith("as") && !ACTIVE.contains(verb);
    }
}
