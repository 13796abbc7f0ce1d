package org.casus.site.rendering;

import org.casus.site.views.PageView;

/** A page while it is rendered. */
record Rendering(PageView page, PageBytes bytes, Names names) {

    static Rendering of(PageView page) {
        Names names = new Names();
        names.push("page", page);
        return new Rendering(page, new PageBytes(), names);
    }
}
