package se.uppsikt.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
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

    /** What is written in each that has been read. */
    Map<AssetId, List<String>> words(Collection<AssetId> chosen) {
        return texts.of(chosen);
    }

    /** As they are published. */
    List<Post.Medium> media(Collection<AssetId> chosen) {
        return assets(chosen).stream().map(Shown::medium).toList();
    }

    private static Post.Medium medium(MediaAsset asset) {
        MediaAsset.Captions captions = asset.captions();
        return new Post.Medium(
                asset.id().value(),
                asset.published(),
                asset.name(),
                asset.decorative() ? "" : asset.alt(),
                captions == null
                        ? null
                        : new Post.Captions(
                                captions.stored(), captions.name(), captions.language()));
    }

    /** What is taken where the account is; empty where nothing is published by a program. */
    Optional<Takes> takes(AccountId account) {
        return publications.takes(accounts.account(account).platform());
    }
}
