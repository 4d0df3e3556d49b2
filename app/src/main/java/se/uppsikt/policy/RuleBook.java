package se.uppsikt.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.base.shared.Enforces;

/**
 * The guideline in force as a book to read: each rule with what enforces it and how it is kept now
 * (R2). Apart from {@link Policy}, since those who tell of the state lean on that door themselves.
 */
@Enforces(
        value = "R2",
        how =
                "Den här sidan läser ur programmet vad som upprätthåller regeln och frågar hur den följs.")
@Service
public class RuleBook {
    private final Policy policy;
    private final List<RuleStates> watching;
    private final Map<String, List<Enforcement>> enforcement = Enforcement.inTheProgram();

    RuleBook(Policy policy, List<RuleStates> watching) {
        this.policy = policy;
        this.watching = watching;
    }

    /**
     * A rule as it stands now.
     *
     * @param enforcement empty when people alone answer for it
     * @param states what modules tell of how it is kept; empty when none can tell
     */
    public record Entry(Rule rule, List<Enforcement> enforcement, List<RuleState> states) {
        public boolean broken() {
            return states.stream().anyMatch(state -> !state.kept());
        }
    }

    /** A chapter of the guideline with its rules, in the order of the profile. */
    public record Chapter(String name, List<Entry> entries) {
        public long broken() {
            return entries.stream().filter(Entry::broken).count();
        }
    }

    public List<Chapter> chapters() {
        return chapters(policy.current(), states());
    }

    /** The book as it was in a version; how rules are kept is told only of the present. */
    public List<Chapter> chapters(GuidelineVersion version) {
        return chapters(policy.at(version), Map.of());
    }

    private List<Chapter> chapters(Guideline guideline, Map<String, List<RuleState>> states) {
        Map<String, List<Entry>> chapters = new LinkedHashMap<>();
        for (Rule rule : guideline.rules()) {
            chapters.computeIfAbsent(rule.chapter(), name -> new ArrayList<>())
                    .add(
                            new Entry(
                                    rule,
                                    enforcement.getOrDefault(rule.id(), List.of()),
                                    states.getOrDefault(rule.id(), List.of())));
        }
        return chapters.entrySet().stream()
                .map(each -> new Chapter(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<String, List<RuleState>> states() {
        return watching.stream()
                .flatMap(each -> each.now().stream())
                .collect(Collectors.groupingBy(RuleState::rule));
    }
}
