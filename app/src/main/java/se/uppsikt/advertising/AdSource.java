package se.uppsikt.advertising;

import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter;

/**
 * The ads of one platform, read and never changed. Each platform with ads has a bean of it. It
 * touches the network, is never called inside a transaction, and throws {@link
 * se.uppsikt.platforms.PlatformTrouble} when the platform does not do what it should.
 */
public interface AdSource {
    Platform platform();

    /** Reads what there is and hands over each answer with what it tells. */
    void read(Adapter.Access access, AdSink sink);
}
