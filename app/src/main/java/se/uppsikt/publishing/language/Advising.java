package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.language.Proofreading.Proof;

/** The door: advice on what somebody writes, less what that person wants no advice on. */
@Service
public class Advising {
    private final MutedRows muted;
    private final Proofreading proofreading;
    private final Policy policy;

    Advising(MutedRows muted, Proofreading proofreading, Policy policy) {
        this.muted = muted;
        this.proofreading = proofreading;
        this.policy = policy;
    }

    /**
     * What is said of some texts.
     *
     * @param remarks each once, in the order of the texts
     * @param lix läsbarhetsindex of the first text; empty where it is too short
     * @param not why spelling is not looked at now, in Swedish; empty when it is
     */
    public record Told(List<Remark> remarks, OptionalInt lix, String not) {
        public static final Told NOTHING = new Told(List.of(), OptionalInt.empty(), "");
    }

    /**
     * A piece of advice.
     *
     * @param about the words that it is about; empty for the whole text
     */
    public record Remark(Rule rule, String sentence, String about) {}

    /** Not in a transaction: spelling takes its time. */
    public Told of(Employee reader, Collection<String> texts) {
        Guideline.Publishing asked = policy.publishing();
        Limits limits = new Limits(asked.lix(), asked.emojis(), muted.of(reader.id()));
        Set<Remark> remarks = new LinkedHashSet<>();
        String not = "";
        for (String text : new LinkedHashSet<>(texts)) {
            List<Advice> advice = new ArrayList<>(Language.advice(text, limits));
            switch (proofreading.read(text, limits)) {
                case Proof.Read(List<Advice> found) -> advice.addAll(found);
                case Proof.NotNow(String words) -> not = words;
            }
            advice.stream().map(each -> remark(text, each)).forEach(remarks::add);
        }
        return new Told(
                List.copyOf(remarks),
                texts.isEmpty() ? OptionalInt.empty() : Language.lix(texts.iterator().next()),
                not);
    }

    private static Remark remark(String text, Advice advice) {
        boolean whole = advice.from() == 0 && advice.to() >= text.length();
        return new Remark(
                advice.rule(),
                advice.sentence(),
                whole ? "" : text.substring(advice.from(), advice.to()).strip());
    }

    @Transactional
    void mute(Employee person, Rule rule) {
        muted.mute(person.id(), rule);
    }

    @Transactional
    void hear(Employee person, Rule rule) {
        muted.hear(person.id(), rule);
    }

    Set<Rule> muted(Employee person) {
        return muted.of(person.id());
    }
}
