package se.uppsikt.platforms;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/**
 * Where the keys of the municipality's app are put in and replaced (B3). They go in and never come
 * out again; that they were replaced, and by whom, is on record.
 */
@Component
class AppKeyChange {
    private final Apps apps;
    private final AppRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    AppKeyChange(
            Apps apps,
            AppRows rows,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            InstantSource time) {
        this.apps = apps;
        this.rows = rows;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
    }

    /** What the form says; an empty field keeps what is there. */
    record Form(String appId, String secret, String verifyToken) {
        @Override
        public String toString() {
            return "Form[•••]";
        }
    }

    static void require(Employee me) {
        if (!me.roles().contains(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.CONNECT, Role.ADMINISTRATOR);
        }
    }

    Optional<AppKeys> keys(Employee me, Platform platform) {
        require(me);
        return rows.keys(platform);
    }

    void replace(Employee me, AppKeys.Shown page, Form form) {
        Platform platform = page.platform();
        @Nullable AppKeys before = keys(me, platform).orElse(null);
        Refused.ifAny(objections(page, form, before != null));
        transaction.executeWithoutResult(
                _ -> {
                    rows.put(platform, merged(before, form));
                    events.publishEvent(
                            new AppKeysReplaced(
                                    me,
                                    platform,
                                    !form.secret().isEmpty(),
                                    !form.verifyToken().isEmpty(),
                                    time.instant()));
                });
        apps.forget();
    }

    private static List<Objection> objections(AppKeys.Shown page, Form form, boolean mayKeep) {
        String platform = page.platform().shown();
        List<Objection> objections = new ArrayList<>();
        wrong(form.appId(), page.form().idForm(), mayKeep)
                .ifPresent(
                        _ ->
                                objections.add(
                                        objection(
                                                page,
                                                "Det där ser inte ut som %s hos %s."
                                                        .formatted(
                                                                page.form().idName(), platform))));
        wrong(form.secret(), "[!-~]{16,200}", mayKeep)
                .ifPresent(
                        _ ->
                                objections.add(
                                        objection(
                                                page,
                                                "Det där är ingen apphemlighet. Kopiera hela från %s."
                                                        .formatted(platform))));
        if (page.form().verifyName().isPresent()) {
            wrong(form.verifyToken(), "[!-~]{8,200}", mayKeep)
                    .ifPresent(
                            _ ->
                                    objections.add(
                                            objection(
                                                    page,
                                                    "Verifieringsordet ska ha minst 8 tecken, utan mellanslag och å, ä, ö.")));
        }
        return objections;
    }

    /** What was given, when it will not do. */
    private static Optional<String> wrong(String given, String form, boolean mayKeep) {
        return given.isEmpty() && mayKeep || given.matches(form)
                ? Optional.empty()
                : Optional.of(given);
    }

    private static Objection objection(AppKeys.Shown page, String words) {
        return Objection.of("B3", words, "Tillbaka", page.address());
    }

    private static AppKeys merged(@Nullable AppKeys before, Form form) {
        Secret secret = new Secret(form.secret());
        Secret verifyToken = new Secret(form.verifyToken());
        return before == null
                ? new AppKeys(form.appId(), secret, verifyToken)
                : new AppKeys(
                        form.appId().isEmpty() ? before.appId() : form.appId(),
                        form.secret().isEmpty() ? before.secret() : secret,
                        form.verifyToken().isEmpty() ? before.verifyToken() : verifyToken);
    }
}
