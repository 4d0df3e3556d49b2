package se.uppsikt.publishing.consents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.accounts.Platform;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * A basis as it was filled in; a refused one comes back word for word.
 *
 * @param whose the guardians, by place
 * @param saidYes the days on which they said yes, by place
 * @param pictures the ids of the pictures that it is about
 */
public record BasisForm(
        @BindParam("grund") @Nullable String kind,
        @BindParam("syfte") @Nullable String what,
        @BindParam("stod") @Nullable String support,
        @BindParam("barn") @Nullable String minor,
        @BindParam("satt") @Nullable String given,
        @BindParam("mottaget-av") @Nullable String taker,
        @BindParam("fran") @Nullable String from,
        @BindParam("slutar") @Nullable String until,
        @BindParam("var") @Nullable String where,
        @BindParam("plattform") @Nullable List<String> some,
        @BindParam("vardnadshavare") @Nullable List<String> whose,
        @BindParam("godkant") @Nullable List<String> saidYes,
        @BindParam("bild") @Nullable List<String> pictures) {
    /** As many as a form has room for. */
    public static final int GUARDIANS = 2;

    /** Nothing is chosen beforehand: a consent is often not what fits best. */
    static BasisForm fresh(String me, LocalDate today, List<AssetId> pictures) {
        return new BasisForm(
                null,
                null,
                null,
                null,
                null,
                me,
                today.toString(),
                null,
                null,
                null,
                null,
                null,
                pictures.stream().map(each -> each.value().toString()).toList());
    }

    public boolean is(Basis.Kind asked) {
        return asked.name().equals(kind);
    }

    public boolean is(Basis.Way asked) {
        return asked.name().equals(given);
    }

    public boolean on(Platform platform) {
        return some != null && some.contains(platform.name());
    }

    public boolean everywhere() {
        return "alla".equals(where);
    }

    public boolean somewhere() {
        return "valda".equals(where);
    }

    public boolean child() {
        return "ja".equals(minor);
    }

    public boolean grown() {
        return "nej".equals(minor);
    }

    public String purpose() {
        return ParticipantForm.said(what);
    }

    public String reference() {
        return ParticipantForm.said(support);
    }

    public String notedBy() {
        return ParticipantForm.said(taker);
    }

    public String begins() {
        return ParticipantForm.said(from);
    }

    public String ends() {
        return ParticipantForm.said(until);
    }

    public String guardian(int place) {
        return at(whose, place);
    }

    public String agreed(int place) {
        return at(saidYes, place);
    }

    private static String at(@Nullable List<String> all, int place) {
        return all == null || all.size() <= place ? "" : ParticipantForm.said(all.get(place));
    }

    public boolean about(UUID picture) {
        return assets().contains(new AssetId(picture));
    }

    /** Those that the form came with, to show again. */
    public List<AssetId> pictureIds() {
        return assets().stream().sorted(Comparator.comparing(AssetId::value)).toList();
    }

    Set<AssetId> assets() {
        return ids(pictures).stream().map(AssetId::new).collect(Collectors.toSet());
    }

    Optional<Basis.Kind> chosenKind() {
        return Arrays.stream(Basis.Kind.values()).filter(this::is).findFirst();
    }

    Optional<Basis.Way> chosenWay() {
        return Arrays.stream(Basis.Way.values()).filter(this::is).findFirst();
    }

    Set<Platform> platforms() {
        return Arrays.stream(Platform.values()).filter(this::on).collect(Collectors.toSet());
    }

    static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** What is no id names nothing. */
    static Set<UUID> ids(@Nullable List<String> written) {
        return written == null
                ? Set.of()
                : written.stream()
                        .map(BasisForm::id)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .collect(Collectors.toSet());
    }

    private static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
