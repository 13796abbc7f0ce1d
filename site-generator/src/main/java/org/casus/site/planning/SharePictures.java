package org.casus.site.planning;

import java.util.List;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.pictures.ShareCard;
import org.casus.site.theme.ThemeColours;
import org.casus.site.views.ShareView;

/**
 * What other programs show with a link to a page: of an entry its picture, else a card with its title. A theme whose style
 * sheet has no tokens {@code --colour-accent} and {@code --colour-on-accent} has no cards.
 */
final class SharePictures {

    /** Cards cost time and room: in a larger collection entries without a picture have that of the site. */
    private static final int MOST_DRAWN = 500;

    private final PlanContext context;
    private final Pictures pictures;
    private final Optional<Integer> ground;
    private final Optional<Integer> ink;
    private final List<ShareView> ofSite;

    SharePictures(PlanContext context, Pictures pictures) {
        this.context = context;
        this.pictures = pictures;
        ThemeColours colours = ThemeColours.of(context.theme());
        this.ground = colours.named("colour-accent");
        this.ink = colours.named("colour-on-accent");
        String language = context.language();
        String title = context.site().title().in(language);
        this.ofSite = drawn("", title, context.site().tagline().in(language));
    }

    /** One or none. */
    List<ShareView> ofSite() {
        pictures.useAgain(ofSite);
        return ofSite;
    }

    /**
     * One or none.
     *
     * @param below a line at the foot of a card
     */
    List<ShareView> of(Listing listing, PublishedEntry entry, String title, String below) {
        Optional<ShareView> picture = pictures.shared(listing.type(), entry);
        if (picture.isPresent()) {
            return List.of(picture.get());
        }
        boolean isLarge =
                Noting.read(new Questions.IsLarge(listing.collection().id()), Noting.aside(() -> isLarge(listing)));
        return isLarge ? ofSite() : drawn(context.site().title().in(context.language()), title, below);
    }

    static boolean isLarge(Listing listing) {
        return listing.size() > MOST_DRAWN;
    }

    private List<ShareView> drawn(String above, String title, String below) {
        if (ground.isEmpty() || ink.isEmpty()) {
            return List.of();
        }
        ShareCard card = new ShareCard(above, title, below, ground.get(), ink.get());
        String path = "assets/share." + Hashes.shortName(Hashes.hex(card + " " + ShareCard.EDITION)) + ".png";
        return List.of(pictures.drawn(path, title, ShareCard.WIDTH, ShareCard.HEIGHT, card::png));
    }
}
