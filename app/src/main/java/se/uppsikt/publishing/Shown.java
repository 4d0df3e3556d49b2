package se.uppsikt.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.imagetext.PictureTexts;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaBank;

/** The pictures and films of drafts as they go out, and what platforms take of them. */
@Component
class Shown {
    private final MediaBank bank;
    private final Publications publications;
    private final Accounts accounts;
    private final PictureTexts texts;

    Shown(MediaBank bank, Publications publications, Accounts accounts, PictureTexts texts) {
        this.bank = bank;
        this.publications = publications;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** In the order in which they were chosen; what is no longer there is left out. */
    List<MediaAsset> assets(Collection<AssetId> chosen) {
        Map<AssetId, MediaAsset> found = bank.assets(chosen);
        return chosen.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** They are used from now on. */
    void used(Collection<AssetId> chosen) {
        texts.readSoon(chosen);
    }

    /**
     * @throws NotFound when one of them is not there for this person
     */
    void maySee(Employee by, Collection<AssetId> some) {
        some.forEach(each -> bank.seen(by, each));
    }

    /**
     * All that people will read and see of it, as a person reads it: what is approved is this, with
     * what the pictures show. When it goes out stands elsewhere.
     */
    String written(Content content) {
        List<String> lines = new ArrayList<>();
        lines.add("Form: " + content.form().swedish());
        if (!content.title().isBlank()) {
            lines.add("Rubrik: " + content.title());
        }
        for (AccountId id : content.accounts()) {
            lines.add("");
            lines.add(accounts.account(id).shown() + ":");
            lines.add(content.text(id));
            assets(content.media()).stream()
                    .filter(asset -> !content.media(id).contains(asset.id()))
                    .forEach(asset -> lines.add("(utan " + asset.name() + ")"));
        }
        for (MediaAsset asset : assets(content.media())) {
            lines.add("");
            lines.add(asset.name() + ": " + (asset.decorative() ? "(säger inget)" : asset.alt()));
            MediaAsset.Captions captions = asset.captions();
            if (captions != null) {
                lines.add(
                        "Undertexter: %s (sha256 %s)"
                                .formatted(captions.name(), captions.stored().hash().hex()));
            }
        }
        return String.join("\n", lines);
    }

    /** Where nothing would be said, and what would be seen nowhere. */
    List<Objection> unsaid(Content content) {
        Stream<Objection> silent =
                content.accounts().stream()
                        .filter(each -> content.text(each).isBlank())
                        .filter(each -> content.media(each).isEmpty())
                        .map(accounts::account)
                        .map(
                                each ->
                                        Objection.of(
                                                "P1",
                                                "Det finns inget att publicera på "
                                                        + each.shown()
                                                        + ": varken text, bild eller film."));
        Stream<Objection> unseen =
                assets(content.media()).stream()
                        .filter(each -> content.showing(each.id()).isEmpty())
                        .map(
                                each ->
                                        Objection.of(
                                                "P1",
                                                each.name()
                                                        + " visas inte på något av kontona. Välj var, eller ta bort den ur inlägget."));
        return content.targets().isEmpty() ? List.of() : Stream.concat(silent, unseen).toList();
    }

    /** What is written in each that has been read. */
    Map<AssetId, List<String>> words(Collection<AssetId> chosen) {
        return texts.of(chosen);
    }

    /** As they go out. */
    Going going(Collection<AssetId> chosen) {
        List<MediaAsset> assets = assets(chosen);
        return new Going(assets, bank.copies(assets.stream().map(MediaAsset::id).toList()));
    }

    /**
     * @param copies of pictures that some platforms do not take as they are
     */
    record Going(List<MediaAsset> assets, Map<AssetId, List<StoredMedia>> copies) {
        /**
         * On one account: a picture that is not taken there as it is goes out as a copy that is,
         * where somebody has made one.
         *
         * @param there those of them that are shown there
         * @param may what is taken; null where no pictures are
         */
        List<Post.Medium> on(Collection<AssetId> there, Takes.@Nullable Pictures may) {
            return assets.stream()
                    .filter(each -> there.contains(each.id()))
                    .map(each -> medium(each, file(each, may)))
                    .toList();
        }

        private StoredMedia file(MediaAsset asset, Takes.@Nullable Pictures may) {
            if (asset.film() || may == null || may.fits(asset.published())) {
                return asset.published();
            }
            return copies.getOrDefault(asset.id(), List.of()).stream()
                    .filter(may::fits)
                    .findFirst()
                    .orElse(asset.published());
        }

        /** Those of which a copy would be taken where they are not. */
        List<MediaAsset> unfit(Collection<AssetId> there, Takes.@Nullable Pictures may) {
            return may == null || !may.types().contains(MediaType.JPEG)
                    ? List.of()
                    : assets.stream()
                            .filter(each -> there.contains(each.id()))
                            .filter(each -> !each.film() && each.publishable())
                            .filter(each -> !may.fits(file(each, may)))
                            .toList();
        }
    }

    private static Post.Medium medium(MediaAsset asset, StoredMedia file) {
        MediaAsset.Captions captions = asset.captions();
        return new Post.Medium(
                asset.id().value(),
                file,
                file.equals(asset.published()) ? asset.name() : copied(asset.name()),
                asset.decorative() ? "" : asset.alt(),
                captions == null
                        ? null
                        : new Post.Captions(
                                captions.stored(), captions.name(), captions.language()));
    }

    private static String copied(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".jpg";
    }

    /** What is taken of pictures where the account is; empty where none are. */
    Takes.@Nullable Pictures pictures(AccountId account, Post.Form form) {
        Takes.Contents may = takes(account).map(takes -> takes.forms().get(form)).orElse(null);
        return may == null ? null : may.pictures();
    }

    /**
     * Makes a copy of a picture that is taken where the account is.
     *
     * @throws se.uppsikt.base.shared.Refused when it cannot be made
     */
    void fit(Employee by, AssetId picture, AccountId account, Post.Form form) {
        Takes.Pictures may = pictures(account, form);
        if (may != null) {
            bank.copy(by, picture, may.largest());
        }
    }

    /** What is taken where the account is; empty where nothing is published by a program. */
    Optional<Takes> takes(AccountId account) {
        return publications.takes(accounts.account(account).platform());
    }
}
