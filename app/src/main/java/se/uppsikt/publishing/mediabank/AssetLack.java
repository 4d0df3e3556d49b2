package se.uppsikt.publishing.mediabank;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Other rooms know more of what must be in place around a picture, such as who is seen in it. What
 * they miss is told where the picture is. Each is a bean.
 */
public interface AssetLack {
    /**
     * @param words such as {@code Ingen har sagt vilka som syns}
     * @param href where it is said
     */
    record Lack(String words, String href) {}

    /** What is missing around each of them; those around which nothing is need not be there. */
    Map<AssetId, List<Lack>> of(Collection<AssetId> assets);
}
