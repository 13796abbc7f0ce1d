package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.casus.content.InvalidContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates see their view, the theme's texts and assets, and nothing else; who tries is told where, and what there is. */
class WhatTemplatesMayUseTest {

    private static final String PAGE = "themes/base/templates/not-found.peb";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void a_house() {
        house = TestHouse.in(folder);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> bakingWith(String code) {
        house.edit(PAGE, text -> text.replace("{% block main %}", "{% block main %}\n" + code));
        return assertThatThrownBy(() -> house.bake("site"));
    }

    /** Refused although no page comes past it. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            {{ page.head.title | raw }}                       § no filter ‘raw’
            {{ page.head.title | default("x") }}              § no filter ‘default’
            {{ page.head.title | date("yyyy") }}              § no filter ‘date’
            {{ page.head.title | sha256 }}                    § no filter ‘sha256’
            {{ page.head.title | numberformat }}              § no filter ‘numberformat’
            {{ page.head.title | lowr }}                      § Did you mean ‘lower’?
            {{ i18n("messages", "key") }}                     § no function ‘i18n’
            {{ range(1, 3) }}                                 § no function ‘range’
            {{ tt("list.results") }}                          § no function ‘tt’. Did you mean ‘t’?
            {{ page.head.title.getClass() }}                  § calls nothing on them
            {{ page.head.title.length() }}                    § calls nothing on them
            {% if page.nothing is defined %}x{% endif %}      § no test ‘defined’
            {% if page.crumbs is null %}x{% endif %}          § no test ‘null’
            {% autoescape false %}x{% endautoescape %}        § no tag ‘autoescape’
            {% cache "x" %}x{% endcache %}                    § no tag ‘cache’
            {% parallel %}x{% endparallel %}                  § no tag ‘parallel’
            {% verbatim %}x{% endverbatim %}                  § no tag ‘verbatim’
            {% filter raw %}x{% endfilter %}                  § no filter ‘raw’
            {% include page.head.title %}                     § named by a text in quotes
            """)
    void what_is_not_on_the_list_is_refused_where_it_stands(String code, String complaint) {
        bakingWith("{% if page.crumbs is empty and page.crumbs is not empty %}" + code + "{% endif %}")
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("not-found.peb:3: ")
                .hasMessageContaining(complaint);
        assertThat(house.out("site")).doesNotExist();
    }

    @Test
    void what_is_on_the_list_works_and_texts_in_quotes_are_not_taken_for_code() {
        house.edit(
                PAGE,
                text -> text.replace(
                        "{% block main %}",
                        "{% block main %}{# | raw and i18n( #}{% set word = \"| raw range(1)\" %}"
                                + "{{ word | upper | length }}{% if (1 == 1) and page.crumbs is not empty %}yes{% endif %}"));
        house.bake("site");
        assertThat(new BakedSite(house.out("site")).file("404.html")).contains("14yes");
    }

    @Test
    void a_field_that_is_not_there_is_told_with_its_line_its_way_and_what_was_meant() {
        house.edit(
                "themes/base/templates/layout.peb",
                text -> text.replace("{{ page.head.title }}", "{{ page.head.titel }}"));
        assertThatThrownBy(() -> house.bake("site"))
                .hasMessageContaining("layout.peb:")
                .hasMessageContaining("Head has no ‘titel’. Did you mean ‘title’?")
                .hasMessageContaining("> ")
                .hasMessageContaining("page.head.titel }}")
                .hasMessageContaining(" → layout.peb");
    }

    @Test
    void a_variable_that_is_not_there_is_told_in_words() {
        bakingWith("{{ pge.head.title }}")
                .hasMessageContaining("not-found.peb:3: there is no variable ‘pge’. Did you mean ‘page’?")
                .hasMessageContaining("> 3 | {{ pge.head.title }}");
    }

    @Test
    void a_text_that_is_not_there_is_told_with_those_that_are() {
        bakingWith("{{ t(\"list.resuls\") }}").hasMessageContaining("list.results");
    }
}
