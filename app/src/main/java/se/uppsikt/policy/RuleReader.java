package se.uppsikt.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.DataSection;

/**
 * Reads the rules of a profile. A wording may hold values of the same file, such as {@code
 * {svarstider.arbetsdagar}}, so that the rule and the number never say different things.
 */
final class RuleReader {
    private static final Pattern ID = Pattern.compile("[A-ZÅÄÖ]\\d{1,3}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, Rule.Kind> KINDS = kinds();
    private static final Set<String> ENFORCED = Enforcement.inTheProgram().keySet();
    private final ProfileText text;
    private final LocalDate validFrom;

    RuleReader(ProfileText text, LocalDate validFrom) {
        this.text = text;
        this.validFrom = validFrom;
    }

    List<Rule> rules(List<DataSection> sections) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DataSection section : sections) {
            String id = section.text("id", ID, "en versal och ett nummer som M2");
            if (!id.isEmpty() && !ids.add(id)) {
                section.fault("id", "regeln ”" + id + "” finns redan");
            }
            rules.add(
                    new Rule(
                            id,
                            section.text("kapitel"),
                            wording(section),
                            section.text("källa"),
                            kind(section, id),
                            validity(section)));
        }
        return List.copyOf(rules);
    }

    /** The rules that the program enforces and the profile does not have; refusals link to them. */
    static Set<String> missing(List<Rule> rules) {
        Set<String> missing = new TreeSet<>(ENFORCED);
        rules.forEach(rule -> missing.remove(rule.id()));
        return missing;
    }

    /** A profile may not promise what nothing in the program keeps. */
    private static Rule.Kind kind(DataSection section, String id) {
        Rule.Kind kind = section.oneOf("slag", KINDS, Rule.Kind.PEOPLE_ONLY);
        if (kind.enforced() && !id.isEmpty() && !ENFORCED.contains(id)) {
            section.fault("slag", "väntade människor, för inget i programmet upprätthåller " + id);
        }
        return kind;
    }

    private String wording(DataSection section) {
        Matcher placeholder = PLACEHOLDER.matcher(section.text("lydelse"));
        return placeholder.replaceAll(found -> Matcher.quoteReplacement(filled(section, found)));
    }

    private String filled(DataSection section, MatchResult placeholder) {
        return text.value(placeholder.group(1))
                .orElseGet(
                        () -> {
                            section.fault(
                                    "lydelse",
                                    placeholder.group()
                                            + " finns inte i filen; skriv ett värdes plats som {svarstider.arbetsdagar}");
                            return placeholder.group();
                        });
    }

    private Rule.Validity validity(DataSection section) {
        LocalDate from = section.has("gäller-från") ? section.day("gäller-från") : validFrom;
        @Nullable LocalDate to = section.has("gäller-till") ? section.day("gäller-till") : null;
        if (to != null && to.isBefore(from)) {
            section.fault("gäller-till", "dagen ligger före den dag då regeln börjar gälla");
        }
        return new Rule.Validity(from, to);
    }

    private static Map<String, Rule.Kind> kinds() {
        Map<String, Rule.Kind> kinds = new LinkedHashMap<>();
        kinds.put("spärr", Rule.Kind.GATE);
        kinds.put("tidsfrist", Rule.Kind.DEADLINE);
        kinds.put("larm", Rule.Kind.ALARM);
        kinds.put("redovisning", Rule.Kind.REPORT);
        kinds.put("människor", Rule.Kind.PEOPLE_ONLY);
        return kinds;
    }
}
