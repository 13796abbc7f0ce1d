package org.casus.cms.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {

    @ParameterizedTest(name = "with [{0}] one may give away [{1}]: {2}")
    @CsvSource({
        "admin,                     admin,                        true",
        "admin,                     editor:church publisher,      true",
        "editor,                    editor,                       true",
        "editor,                    editor:church,                true",
        "editor,                    editor:church publisher,      false",
        "editor:church,             editor:church,                true",
        "editor:church,             editor:article,               false",
        "'editor:article,church',   editor:church,                true",
        "editor:church,             'editor:article,church',      false",
        "editor:church,             editor,                       false",
        "author:church editor:page, author:church,                true",
        "author:church editor:page, editor:church,                false",
        "author:church editor:page, author:page,                  false",
        "editor,                    author,                       false",
        "editor,                    admin,                        false",
        "'',                        reader,                       false",
        "'',                        '',                           true",
    })
    void nobody_gives_away_more_than_they_have(String own, String given, boolean may) {
        assertThat(Rights.ofText(own).cover(Rights.ofText(given))).isEqualTo(may);
    }

    @ParameterizedTest(name = "of [{0}] within [{1}] is left [{2}]")
    @CsvSource({
        "editor,                     editor,                editor",
        "editor,                     editor:church,         editor:church",
        "editor:church,              editor,                editor:church",
        "'editor:article,church',    'editor:church,page',  editor:church",
        "editor:church,              editor:article,        ''",
        "editor,                     publisher,             ''",
        "editor publisher:page,      editor:page publisher, editor:page publisher:page",
        "admin,                      editor,                ''",
        "editor:church,              admin,                 editor:church",
        "admin,                      admin,                 admin",
        "editor,                     '',                    ''",
    })
    void a_token_keeps_no_more_than_its_account_has(String token, String account, String left) {
        assertThat(Rights.ofText(token).within(Rights.ofText(account)).text()).isEqualTo(left);
    }

    @ParameterizedTest(name = "[{0}] and [{1}] are [{2}]")
    @CsvSource({
        "'',             editor:church,  editor:church",
        "editor:article, editor:church,  'editor:article,church'",
        "editor,         editor:church,  editor",
        "author:church,  publisher,      author:church publisher",
    })
    void a_group_adds_to_what_one_has(String own, String group, String both) {
        assertThat(Rights.ofText(own).and(Rights.ofText(group)).text()).isEqualTo(both);
    }

    @ParameterizedTest(name = "[{0}], type {1}: create {2}, edit all {3}, read drafts {4}, publish {5}")
    @CsvSource({
        "reader,                   church, false, false, false, false",
        "contact,                  church, false, false, false, false",
        "author,                   church, true,  false, false, false",
        "editor,                   church, true,  true,  true,  false",
        "reviewer,                 church, false, false, true,  false",
        "publisher,                church, false, false, true,  true",
        "admin,                    church, true,  true,  true,  true",
        "editor:page,              church, false, false, false, false",
        "editor:page publisher,    church, false, false, true,  true",
        "author:church editor:page, church, true, false, false, false",
        "author:church editor:page, page,  true,  true,  true,  false",
        "'',                       church, false, false, false, false",
    })
    void a_role_holds_for_its_own_types_alone(
            String rights, String type, boolean create, boolean edit, boolean read, boolean publish) {
        Caller els = new Caller("els", Rights.ofText(rights));

        assertThat(els.mayCreate(type)).isEqualTo(create);
        assertThat(els.mayEdit(type, "somebody")).isEqualTo(edit);
        assertThat(els.mayReadDrafts(type)).isEqualTo(read);
        assertThat(els.mayPublish(type)).isEqualTo(publish);
    }

    @Test
    void an_author_edits_their_own() {
        Caller els = new Caller("els", Set.of(Role.AUTHOR), Set.of("church"));

        assertThat(els.mayEdit("church", "els")).isTrue();
        assertThat(els.mayEdit("church", "jan")).isFalse();
        assertThat(els.mayEdit("page", "els")).isFalse();
    }

    @Test
    void there_is_no_administrator_of_one_type() {
        assertThatThrownBy(() -> new Grant(Role.ADMIN, Set.of("church"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_types_of_all_grants_are_told_only_where_none_is_for_all() {
        assertThat(Rights.ofText("author:church editor:page").types()).containsExactlyInAnyOrder("church", "page");
        assertThat(Rights.ofText("author:church editor").types()).isEmpty();
        assertThat(new Rights(List.of()).types()).isEmpty();
    }
}
