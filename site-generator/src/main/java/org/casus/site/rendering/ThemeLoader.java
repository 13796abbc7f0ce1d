package org.casus.site.rendering;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.SortedMap;
import org.casus.content.source.DidYouMean;

/** Templates by name from memory. There is no path that leads out. */
final class ThemeLoader implements Loader<String> {

    private final SortedMap<String, String> templates;

    ThemeLoader(SortedMap<String, String> templates) {
        this.templates = templates;
    }

    @Override
    public Reader getReader(String name) {
        String source = templates.get(name);
        if (source == null) {
            throw new LoaderException(
                    null, "there is no template ‘" + name + "’." + DidYouMean.hint(templates.keySet(), name));
        }
        return new StringReader(source);
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("templates have their full name");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("templates have their full name");
    }

    @Override
    public String resolveRelativePath(String relativePath, String anchorPath) {
        return relativePath;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return templates.containsKey(name);
    }
}
