package se.uppsikt.publishing.mediabank;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.publications.PublishedMedia;

/** What has been ordered to go out, whatever became of it. */
@Component
class PublishedAssets implements AssetUse {
    private final PublishedMedia published;

    PublishedAssets(PublishedMedia published) {
        this.published = published;
    }

    @Override
    public Set<AssetId> of(Collection<AssetId> assets) {
        return published.of(assets.stream().map(AssetId::value).toList()).stream()
                .map(AssetId::new)
                .collect(Collectors.toSet());
    }
}
