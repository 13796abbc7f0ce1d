package org.casus.site.theme;

import org.casus.site.hashing.Hashes;

/** A file that pages load. Its path has its hash in the name, so that two with the same path are the same. */
public final class ThemeAsset {

    private final String path;
    private final byte[] bytes;

    private ThemeAsset(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    static ThemeAsset of(String name, byte[] bytes) {
        int slash = name.lastIndexOf('/');
        int dot = name.lastIndexOf('.');
        String stem = dot > slash ? name.substring(0, dot) : name;
        String ending = dot > slash ? name.substring(dot) : "";
        return new ThemeAsset("assets/" + stem + "." + Hashes.shortName(bytes) + ending, bytes.clone());
    }

    /** Where it goes in the site: {@code assets/js/filters.0a1b….js}. */
    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThemeAsset asset && asset.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
