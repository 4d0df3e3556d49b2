package se.uppsikt.publishing.mediabank;

import java.util.Collection;
import java.util.Set;

/**
 * Whoever uses what is in the media bank says what; what somebody uses is not thrown away. Each is
 * a bean.
 */
public interface AssetUse {
    /** Those of them that are in use, or have been published. */
    Set<AssetId> of(Collection<AssetId> assets);
}
