package org.casus.site.planning;

import java.util.ArrayList;
import java.util.List;
import org.casus.site.views.Pager;
import org.casus.site.views.PagerLink;

/** A list cut into pages; a list of nothing has one. */
final class Pages {

    private static final int NEIGHBOURS = 2;
    private static final String GAP = "…";

    private final int size;
    private final int perPage;
    private final String folder;

    Pages(int size, int perPage, String folder) {
        this.size = size;
        this.perPage = perPage;
        this.folder = folder;
    }

    int last() {
        return Math.max(1, (size + perPage - 1) / perPage);
    }

    Pager pager(int current, SiteAddress address) {
        List<PagerLink> links = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last(); number++) {
            boolean isShown = number == 1 || number == last() || Math.abs(number - current) <= NEIGHBOURS;
            if (isShown) {
                if (number > before + 1) {
                    links.add(new PagerLink(GAP, "", false));
                }
                links.add(new PagerLink(Integer.toString(number), url(number, address), number == current));
                before = number;
            }
        }
        return new Pager(current, last(), List.copyOf(links), url(current - 1, address), url(current + 1, address));
    }

    private String url(int number, SiteAddress address) {
        return number < 1 || number > last() ? "" : address.url(Addresses.listFile(folder, number));
    }
}
