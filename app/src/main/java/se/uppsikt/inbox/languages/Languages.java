package se.uppsikt.inbox.languages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;
import se.uppsikt.access.PersonId;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** The door: in which language something is written, and who reads it. */
@Component
public class Languages {
    private final LanguageDetection detection;
    private final LanguageRows rows;
    private final Access access;
    private final Policy policy;

    Languages(LanguageDetection detection, LanguageRows rows, Access access, Policy policy) {
        this.detection = detection;
        this.rows = rows;
        this.access = access;
        this.policy = policy;
    }

    /**
     * Looks at what has come or has got a new wording, in the transaction that keeps it. What came
     * from long before the account was connected waits for nobody, and is not looked at.
     */
    public void look(Collection<Contribution> some) {
        Map<ContributionId, Language> found = new HashMap<>();
        List<ContributionId> none = new ArrayList<>();
        for (Contribution each : some) {
            String text = each.text();
            if (text != null) {
                detection.language(text).ifPresent(language -> found.put(each.id(), language));
            }
            if (each.versions() > 1 && !found.containsKey(each.id())) {
                none.add(each.id());
            }
        }
        if (!found.isEmpty()) {
            rows.found(found);
        }
        if (!none.isEmpty()) {
            rows.none(none);
        }
    }

    /** Of those of them that are in another language than Swedish. */
    public Map<ContributionId, Language> of(Collection<ContributionId> ids) {
        return ids.isEmpty() ? Map.of() : rows.of(ids);
    }

    /** Of those of them that are in a language which the person has not said that they read. */
    public Set<ContributionId> unread(PersonId person, Collection<ContributionId> ids) {
        Map<ContributionId, Language> foreign = of(ids);
        if (foreign.isEmpty()) {
            return Set.of();
        }
        Set<Language> read = rows.readBy(person);
        return foreign.entrySet().stream()
                .filter(each -> !read.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * What an item's page tells of languages.
     *
     * @param shown everything that stands on it
     */
    public Written written(Employee me, ContributionId chosen, Collection<ContributionId> shown) {
        Map<ContributionId, Language> languages = of(shown);
        Language language = languages.get(chosen);
        if (language == null) {
            return new Written(languages, null, "", List.of(), false);
        }
        Set<PersonId> readers = rows.readers(language);
        return new Written(
                languages,
                language,
                MinorityLanguageRules.right(language, municipality()),
                here(readers).stream().filter(one -> !one.id().equals(me.id())).toList(),
                readers.contains(me.id()));
    }

    /**
     * Who of those that are here now reads what this is written in; nobody, where it is Swedish.
     */
    public Readers readers(ContributionId id) {
        Language language = of(List.of(id)).get(id);
        return language == null
                ? Readers.NOBODY
                : new Readers(language, here(rows.readers(language)));
    }

    /** Who reads a language. */
    public record Readers(@Nullable Language language, List<Employee> people) {
        static final Readers NOBODY = new Readers(null, List.of());

        /** As it is put after the name of somebody who can be chosen; empty for who does not. */
        public String mark(Predicate<Employee> chosen) {
            return language != null && people.stream().anyMatch(chosen)
                    ? " – läser " + language.swedish()
                    : "";
        }
    }

    private List<Employee> here(Set<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : access.people().stream()
                        .map(Person::employee)
                        .filter(one -> people.contains(one.id()))
                        .toList();
    }

    /** Who reads what, by language, in the order that the languages are asked for. */
    Map<Language, List<Employee>> everybody() {
        Map<Language, Set<PersonId>> known = rows.readers();
        List<Employee> here =
                here(known.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Language, List<Employee>> everybody = new EnumMap<>(Language.class);
        known.forEach(
                (language, readers) ->
                        everybody.put(
                                language,
                                here.stream().filter(one -> readers.contains(one.id())).toList()));
        everybody.values().removeIf(List::isEmpty);
        return everybody;
    }

    Municipality municipality() {
        return policy.current().municipality();
    }
}
