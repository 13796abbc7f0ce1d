package org.casus.site.planning;

import java.util.List;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.StyleGuideView;

/** The page that shows what the site is made of, where the site file asks for one. */
final class StyleGuidePage {

    static final String FILE = "stijlgids/index.html";

    private final PlanContext context;
    private final Frame frame;

    StyleGuidePage(PlanContext context, Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    List<PlannedFile> pages() {
        if (!context.site().hasStyleGuide()) {
            return List.of();
        }
        StyleGuideView view = new StyleGuideView(
                frame.head(FILE, context.text("guide.title"), context.text("guide.text")),
                frame.site(""),
                List.of(frame.home()));
        return List.of(new PlannedFile.Page(FILE, Kind.PAGE, "style guide", "style-guide.peb", view));
    }
}
