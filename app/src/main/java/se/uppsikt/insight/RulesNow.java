package se.uppsikt.insight;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.insight.ControlReport.Rules;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.RuleBook;

/** The guideline in force and how it is kept just now (R2). */
@Component
class RulesNow {
    private final RuleBook book;
    private final Policy policy;

    RulesNow(RuleBook book, Policy policy) {
        this.book = book;
        this.policy = policy;
    }

    Guideline guideline() {
        return policy.current();
    }

    /** Each rule in the one place where the report tells of it. */
    Rules sorted() {
        List<RuleBook.Entry> broken = new ArrayList<>();
        List<RuleBook.Entry> kept = new ArrayList<>();
        List<RuleBook.Entry> unmeasured = new ArrayList<>();
        List<RuleBook.Entry> peopleOnly = new ArrayList<>();
        for (RuleBook.Chapter chapter : book.chapters()) {
            for (RuleBook.Entry entry : chapter.entries()) {
                List<RuleBook.Entry> place =
                        entry.broken()
                                ? broken
                                : !entry.states().isEmpty()
                                        ? kept
                                        : entry.enforcement().isEmpty() ? peopleOnly : unmeasured;
                place.add(entry);
            }
        }
        return new Rules(broken, kept, unmeasured, peopleOnly);
    }
}
