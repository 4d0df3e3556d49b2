package se.uppsikt.crisis;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.accounts.AccountId;

/**
 * What a crisis is to concern, as it is typed.
 *
 * @param what what it is; only where one is started
 * @param reach {@code alla} or {@code nagra}
 * @param accounts those that it concerns, where it is some
 * @param publishing those where things are published all the same
 * @param resumed whether things are published all the same everywhere
 */
record CrisisWish(
        @BindParam("vad") @Nullable String what,
        @BindParam("omfattning") @Nullable String reach,
        @BindParam("konto") @Nullable List<UUID> accounts,
        @BindParam("publicerar") @Nullable List<UUID> publishing,
        @BindParam("allt") @Nullable String resumed) {
    static final String ALL = "alla";
    private static final String SOME = "nagra";
    static final CrisisWish EMPTY = new CrisisWish(null, ALL, null, null, null);

    static CrisisWish of(Crisis crisis) {
        return new CrisisWish(
                crisis.what(),
                crisis.everywhere() ? ALL : SOME,
                values(crisis.accounts()),
                values(crisis.exempt().accounts()),
                crisis.exempt().everywhere() ? "ja" : null);
    }

    private static List<UUID> values(Set<AccountId> some) {
        return some.stream().map(AccountId::value).toList();
    }

    String name() {
        return what == null ? "" : what.strip();
    }

    boolean everywhere() {
        return ALL.equals(reach);
    }

    boolean some() {
        return SOME.equals(reach);
    }

    /** Empty for all. */
    Set<AccountId> concerned() {
        return everywhere() ? Set.of() : ids(accounts);
    }

    Crisis.Exempt exempt() {
        Set<AccountId> own = ids(publishing);
        Set<AccountId> concerned = concerned();
        return new Crisis.Exempt(
                resumed != null,
                everywhere()
                        ? own
                        : own.stream()
                                .filter(concerned::contains)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<AccountId> ids(@Nullable List<UUID> some) {
        return some == null
                ? Set.of()
                : some.stream().map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }
}
