package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.publishing.language.Prose.Sentence;
import se.uppsikt.publishing.language.Prose.Word;

/** Words of the chancery and hard words, each with what to write instead (språklagen 11 §). */
final class WordingRules {
    static final WordTable OFFICIALESE = WordTable.read("kanslisprak.txt");
    static final WordTable TONE = WordTable.read("ton.txt");

    private WordingRules() {}

    static List<Advice> advice(Prose prose) {
        List<Advice> advice = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            look(prose, sentence.words(), OFFICIALESE, Rule.OFFICIALESE, advice);
            look(prose, sentence.words(), TONE, Rule.TONE, advice);
        }
        return advice;
    }

    private static void look(
            Prose prose, List<Word> words, WordTable table, Rule rule, List<Advice> advice) {
        for (int i = 0; i < words.size(); i++) {
            WordTable.Line line = table.at(words, i);
            if (!line.words().isEmpty()) {
                int from = words.get(i).from();
                int to = words.get(i + line.words().size() - 1).to();
                advice.add(new Advice(rule, sentence(prose, rule, line, from, to), from, to));
                i += line.words().size() - 1;
            }
        }
    }

    private static String sentence(Prose prose, Rule rule, WordTable.Line line, int from, int to) {
        String seen = "”" + prose.text().substring(from, to) + "”";
        return rule == Rule.TONE
                ? seen + " kan låta hårt. " + line.instead()
                : "Skriv hellre ”" + line.instead() + "” än " + seen + ".";
    }
}
