package se.uppsikt.inbox.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.web.PageArgument;
import se.uppsikt.inbox.languages.Language;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.records.ContributionKind;

/**
 * What narrows the list, as the address says it.
 *
 * @param rule that points at it; null for whether or not any does
 * @param languages that it is written in; empty for whatever it is written in
 * @param area that answers for the account; null for all
 * @param unopened only what nobody who answers has opened
 * @param free only what nobody answers now
 * @param unknown what the address asks for that there is not, in Swedish; it narrows nothing
 */
public record Narrowing(
        @Nullable ContributionKind kind,
        @Nullable SuggestionRule rule,
        Set<Language> languages,
        @Nullable ServiceAreaId area,
        boolean unopened,
        boolean free,
        List<String> unknown) {
    public static final Narrowing NONE =
            new Narrowing(null, null, Set.of(), null, false, false, List.of());

    private static final String KIND = "slag";
    private static final String RULE = "pekar";
    private static final String LANGUAGE = "sprak";
    private static final String OTHER = "annat";
    private static final Set<Language> OTHERS = Set.of(Language.values());
    private static final String AREA = "verksamhet";
    private static final String UNOPENED = "oppnad";
    private static final String FREE = "svarar";
    private static final String NOBODY = "ingen";

    public Narrowing {
        languages = Set.copyOf(languages);
        unknown = List.copyOf(unknown);
    }

    /**
     * As an address asks.
     *
     * @param asked what it says by each name
     */
    public static Narrowing of(Function<String, @Nullable String> asked) {
        Reader reader = new Reader(asked, new ArrayList<>());
        Set<Language> languages = reader.one(LANGUAGE, "språk", Narrowing::languages);
        return new Narrowing(
                reader.one(KIND, "slag", Narrowing::kind),
                reader.one(RULE, "regel", Narrowing::rule),
                languages == null ? Set.of() : languages,
                reader.one(AREA, "verksamhet", Narrowing::area),
                reader.one(UNOPENED, "öppnad", Narrowing::nobody) != null,
                reader.one(FREE, "svarar", Narrowing::nobody) != null,
                reader.unknown);
    }

    private record Reader(Function<String, @Nullable String> asked, List<String> unknown) {
        /** What is said by a name; null when nothing is, or nothing that there is. */
        <T> @Nullable T one(String name, String swedish, Function<String, @Nullable T> known) {
            String said = asked.apply(name);
            if (said == null || said.isBlank()) {
                return null;
            }
            T found = known.apply(said.strip());
            if (found == null) {
                unknown.add(swedish);
            }
            return found;
        }
    }

    private static @Nullable ContributionKind kind(String word) {
        return Arrays.stream(ContributionKind.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SuggestionRule rule(String word) {
        return Arrays.stream(SuggestionRule.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Set<Language> languages(String word) {
        return word.equals(OTHER) ? OTHERS : Language.ofTag(word).map(Set::of).orElse(null);
    }

    private static @Nullable ServiceAreaId area(String word) {
        try {
            return new ServiceAreaId(UUID.fromString(word));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static @Nullable Boolean nobody(String word) {
        return word.equals(NOBODY) ? Boolean.TRUE : null;
    }

    /** In an address, such as {@code meddelande}. */
    public static String word(ContributionKind kind) {
        return kind.swedish()
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o');
    }

    /** In an address, such as {@code arendenummer}: the end of the rule's own id. */
    public static String word(SuggestionRule rule) {
        return rule.id().substring(rule.id().indexOf('-') + 1);
    }

    /** Whether it narrows anything. */
    public boolean asks() {
        return area != null || sifts();
    }

    /** Whether each must be looked at to see if it stays. */
    public boolean sifts() {
        return kind != null || rule != null || !languages.isEmpty() || unopened || free;
    }

    /** Whether it asks for what is in any other language than Swedish. */
    public boolean othersThanSwedish() {
        return languages.equals(OTHERS);
    }

    /** Whether it asks for what is in that language alone. */
    public boolean isOf(Language language) {
        return languages.equals(Set.of(language));
    }

    /** Each in an address, always in the same order. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add(KIND + "=" + word(kind));
        }
        if (rule != null) {
            parts.add(RULE + "=" + word(rule));
        }
        if (!languages.isEmpty()) {
            parts.add(
                    LANGUAGE
                            + "="
                            + (othersThanSwedish() ? OTHER : languages.iterator().next().tag()));
        }
        if (area != null) {
            parts.add(AREA + "=" + area.value());
        }
        if (unopened) {
            parts.add(UNOPENED + "=" + NOBODY);
        }
        if (free) {
            parts.add(FREE + "=" + NOBODY);
        }
        return parts;
    }

    Narrowing withoutKind() {
        return new Narrowing(null, rule, languages, area, unopened, free, List.of());
    }

    Narrowing withoutRule() {
        return new Narrowing(kind, null, languages, area, unopened, free, List.of());
    }

    Narrowing inAnyLanguage() {
        return new Narrowing(kind, rule, Set.of(), area, unopened, free, List.of());
    }

    Narrowing withoutArea() {
        return new Narrowing(kind, rule, languages, null, unopened, free, List.of());
    }

    Narrowing openedToo() {
        return new Narrowing(kind, rule, languages, area, false, free, List.of());
    }

    Narrowing answeredNowToo() {
        return new Narrowing(kind, rule, languages, area, unopened, false, List.of());
    }

    /** Lets a page simply take {@code Narrowing narrowing}. */
    @Component("narrowingArgument")
    static class NarrowingArgument extends PageArgument<Narrowing> {
        NarrowingArgument() {
            super(Narrowing.class);
        }

        @Override
        protected Narrowing read(MethodParameter parameter, NativeWebRequest request) {
            return Narrowing.of(request::getParameter);
        }
    }
}
