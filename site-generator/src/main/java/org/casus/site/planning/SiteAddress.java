package org.casus.site.planning;

import java.net.URI;

/**
 * Where a site is.
 *
 * @param origin scheme and host
 * @param basePath with a slash at both ends
 */
public record SiteAddress(String origin, String basePath) {

    /** @param url absolute; a path in it is where the site begins */
    public static SiteAddress of(String url) {
        URI uri = URI.create(url);
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("‘" + url + "’ is not an address such as https://www.example.org/");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return new SiteAddress(uri.getScheme() + "://" + uri.getRawAuthority(), path.endsWith("/") ? path : path + "/");
    }

    /** Where a sister site is: beside this one, where this one's folder is called after it, else where its file says. */
    SiteAddress sister(String ownId, String sisterId, String sisterUrl) {
        String folder = "/" + ownId + "/";
        if (!basePath.endsWith(folder)) {
            return of(sisterUrl);
        }
        return new SiteAddress(origin, basePath.substring(0, basePath.length() - folder.length() + 1) + sisterId + "/");
    }

    /** The address of a file for links within the host; that of a folder's index is the folder. */
    public String url(String path) {
        return basePath + withoutIndex(path);
    }

    public String absolute(String path) {
        return origin + url(path);
    }

    private static String withoutIndex(String path) {
        if (path.equals("index.html")) {
            return "";
        }
        return path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
    }
}
