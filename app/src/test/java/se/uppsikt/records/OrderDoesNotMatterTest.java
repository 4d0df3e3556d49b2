package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.accounts.AccountId;

/**
 * Platforms deliver twice, late and in any order. What is kept in the end is the same whatever
 * order the same news came in, one by one or all at once.
 */
@SecondProgramTest
class OrderDoesNotMatterTest {
    @Autowired Records records;

    /** What must be alike, whatever the order. */
    private record Outcome(
            List<List<Object>> wordings, Contribution withoutIdentity, Instant firstWordingSeen) {}

    @Test
    void addEditsRemovalAndHidingEndAlikeInAllOrders() {
        assertAlike(
                office ->
                        List.of(
                                office.comment("1", "Första"),
                                office.edited("1", "Andra", 60),
                                office.edited("1", "Tredje", 120),
                                office.withdrawn("1", 300),
                                office.visibility("1", true, 90)));
    }

    @Test
    void backAndForthEndsAlikeInAllOrders() {
        assertAlike(
                office ->
                        List.of(
                                office.comment("1", "A"),
                                office.edited("1", "B", 60),
                                office.edited("1", "A", 120),
                                office.edited("1", "A", 180),
                                office.visibility("1", true, 60)));
    }

    @Test
    void pollsThatDoNotKnowTheTimeOfTheEditMakeNoWordingOfTheirOwn() {
        assertAlike(
                office -> {
                    Observation.Written polled = office.edited("1", "B", 0);
                    return List.of(
                            office.comment("1", "A"),
                            polled,
                            office.edited("1", "B", 60),
                            office.visibility("1", true, 10),
                            office.visibility("1", false, 20));
                });
        Office office = new Office(records);
        office.keep(office.comment("1", "A"), office.edited("1", "B", 60));
        office.keep(office.edited("1", "B", 0));
        assertThat(office.wordings("1")).containsExactly("A", "B");
    }

    private void assertAlike(Function<Office, List<Observation>> news) {
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Integer> order : orders(news.apply(new Office(records)).size())) {
            Office oneByOne = new Office(records);
            List<Observation> observations = news.apply(oneByOne);
            order.forEach(i -> oneByOne.keep(observations.get(i)));
            records.keep(observations);
            outcomes.add(outcome(oneByOne));
        }
        Office atOnce = new Office(records);
        records.keep(news.apply(atOnce));
        outcomes.add(outcome(atOnce));
        assertThat(outcomes).hasSizeGreaterThan(120).containsOnly(outcomes.getFirst());
    }

    private static Outcome outcome(Office office) {
        Kept kept = office.kept("1");
        Contribution c = kept.contribution();
        List<List<Object>> wordings = new ArrayList<>();
        kept.versions()
                .forEach(
                        v ->
                                wordings.add(
                                        List.of(
                                                v.number(),
                                                String.valueOf(v.text()),
                                                v.at(),
                                                v.capturedAt(),
                                                v.hash())));
        Contribution nameless =
                new Contribution(
                        new ContributionId(new UUID(0, 0)),
                        new AccountId(new UUID(0, 0)),
                        c.key(),
                        c.kind(),
                        c.direction(),
                        c.author(),
                        c.parent(),
                        c.thread(),
                        c.text(),
                        c.genre(),
                        c.permalink(),
                        c.writtenAt(),
                        c.capturedAt(),
                        c.versions(),
                        c.media(),
                        c.facts());
        return new Outcome(wordings, nameless, kept.versions().getFirst().capturedAt());
    }

    static List<List<Integer>> orders(int size) {
        List<List<Integer>> orders = List.of(List.of());
        for (int next = 0; next < size; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int place = 0; place <= order.size(); place++) {
                    List<Integer> grown = new ArrayList<>(order);
                    grown.add(place, next);
                    longer.add(grown);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
