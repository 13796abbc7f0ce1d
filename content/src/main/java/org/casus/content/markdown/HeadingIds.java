package org.casus.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.IdentityHashMap;
import org.casus.content.entry.Slugs;
import org.jspecify.annotations.Nullable;

/** An id for each heading, from its words, so that one can link to a part of a text. The parser's own depend on the locale. */
final class HeadingIds implements HtmlIdGenerator {

    /** Of a heading without a letter. */
    static final String WORDLESS = "deel";

    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final FreeIds free = new FreeIds();

    @Override
    public void generateIds(Document document) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Heading heading) {
                String words = Slugs.fold(new TextCollectingVisitor().collectAndGetText(heading));
                ids.put(heading, free.free(words.isEmpty() ? WORDLESS : words));
            }
        }
    }

    @Override
    public @Nullable String getId(Node node) {
        return ids.get(node);
    }

    @Override
    public @Nullable String getId(CharSequence text) {
        return null;
    }

    /** A text has ids of its own. */
    static final class Factory implements HeaderIdGeneratorFactory {

        @Override
        public HtmlIdGenerator create(LinkResolverContext context) {
            return new HeadingIds();
        }

        @Override
        public HtmlIdGenerator create() {
            return new HeadingIds();
        }
    }
}
