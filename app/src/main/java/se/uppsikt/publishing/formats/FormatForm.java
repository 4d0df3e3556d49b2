package se.uppsikt.publishing.formats;

import static se.uppsikt.base.web.TypedFields.id;
import static se.uppsikt.base.web.TypedFields.said;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;

/** A format as it was filled in; a refused one comes back word for word. */
public record FormatForm(
        @BindParam("version") @Nullable String read,
        @BindParam("namn") @Nullable String called,
        @BindParam("konto") @Nullable List<String> chosen,
        @BindParam("dag") @Nullable List<String> days,
        @BindParam("klockan") @Nullable String at,
        @BindParam("hur") @Nullable String often,
        @BindParam("fran") @Nullable String from,
        @BindParam("till") @Nullable String until,
        @BindParam("inledning") @Nullable String begins,
        @BindParam("hashtaggar") @Nullable String tags,
        @BindParam("vem") @Nullable String whose) {

    static FormatForm fresh(LocalDate today, ServiceAreaId area) {
        return new FormatForm(
                "0",
                "",
                List.of(),
                List.of(),
                "10:00",
                Format.Rhythm.WEEKLY.name(),
                today.toString(),
                "",
                "",
                "",
                area.value().toString());
    }

    static FormatForm of(Format format) {
        Format.Content content = format.content();
        Format.Schedule schedule = content.schedule();
        LocalDate last = schedule.last();
        return new FormatForm(
                Integer.toString(format.version()),
                content.name(),
                content.accounts().stream().map(each -> each.value().toString()).toList(),
                schedule.weekdays().stream().map(each -> "" + each.getValue()).toList(),
                schedule.clock().toString(),
                schedule.rhythm().name(),
                schedule.first().toString(),
                last == null ? "" : last.toString(),
                content.opening(),
                content.hashtags(),
                content.area().value().toString());
    }

    public String version() {
        return said(read);
    }

    public String name() {
        return said(called);
    }

    public String clock() {
        return said(at);
    }

    public String first() {
        return said(from);
    }

    public String last() {
        return said(until);
    }

    public String opening() {
        return said(begins);
    }

    public String hashtags() {
        return said(tags);
    }

    public boolean on(AccountId account) {
        return chosen != null && chosen.contains(account.value().toString());
    }

    public boolean on(DayOfWeek day) {
        return days != null && days.contains(Integer.toString(day.getValue()));
    }

    public boolean is(Format.Rhythm rhythm) {
        return rhythm.name().equals(often);
    }

    public boolean of(ServiceAreaId area) {
        return area.value().toString().equals(whose);
    }

    /** In the order in which they were sent; what is no id names nothing. */
    Set<AccountId> accounts() {
        Set<AccountId> accounts = new LinkedHashSet<>();
        for (String each : chosen == null ? List.<String>of() : chosen) {
            id(each).map(AccountId::new).ifPresent(accounts::add);
        }
        return accounts;
    }

    Set<DayOfWeek> weekdays() {
        return Arrays.stream(DayOfWeek.values()).filter(this::on).collect(Collectors.toSet());
    }

    Optional<ServiceAreaId> area() {
        return id(whose).map(ServiceAreaId::new);
    }

    Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(clock()).withSecond(0).withNano(0));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
