package org.casus.cms.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.casus.cms.access.Caller;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.content.type.ContentType;

/**
 * Which entries somebody sees, of several types at once: what is published, or the working revisions of the types that
 * they have a role for, of which an author sees their own.
 */
public record Reach(Scope scope, List<Reach.OfType> types) {

    /** @param author who must have made the entries; absent: anybody */
    public record OfType(ContentType type, Optional<String> author) {}

    public Reach {
        types = List.copyOf(types);
    }

    public static Reach published(Collection<ContentType> types) {
        return new Reach(
                Scope.PUBLIC,
                types.stream().map(type -> new OfType(type, Optional.empty())).toList());
    }

    /** Types that the caller has no role for are left out. */
    public static Reach working(Collection<ContentType> types, Caller caller) {
        List<OfType> reached = new ArrayList<>();
        for (ContentType type : types) {
            if (caller.mayReadDrafts(type.id())) {
                reached.add(new OfType(type, Optional.empty()));
            } else if (caller.mayCreate(type.id())) {
                reached.add(new OfType(type, Optional.of(caller.name())));
            }
        }
        return new Reach(Scope.WORKING, reached);
    }

    /** The same with fewer types. */
    public Reach only(Set<String> ids) {
        return new Reach(
                scope, types.stream().filter(of -> ids.contains(of.type().id())).toList());
    }

    public List<ContentType> contentTypes() {
        return types.stream().map(OfType::type).toList();
    }

    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (scope == Scope.PUBLIC) {
            all.add(term(EntryDocuments.SCOPE, EntryDocuments.PUBLIC), Occur.FILTER);
        } else {
            all.add(term(EntryDocuments.SCOPE, EntryDocuments.WORKING), Occur.FILTER);
            all.add(term(EntryDocuments.STATE, "binned"), Occur.MUST_NOT);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        types.forEach(of -> any.add(query(of), Occur.SHOULD));
        return all.add(any.build(), Occur.FILTER).build();
    }

    private static Query query(OfType of) {
        Query type = term(EntryDocuments.TYPE, of.type().id());
        return of.author()
                .<Query>map(author -> new BooleanQuery.Builder()
                        .add(type, Occur.FILTER)
                        .add(term(EntryDocuments.AUTHOR, author), Occur.FILTER)
                        .build())
                .orElse(type);
    }

    private static Query term(String name, String text) {
        return new TermQuery(new Term(name, text));
    }
}
