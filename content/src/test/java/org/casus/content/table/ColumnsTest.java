package org.casus.content.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.content.EveryKind;
import org.casus.content.Json;
import org.casus.content.checking.Normalise;
import org.casus.content.checking.Violation;
import org.casus.content.entry.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    /** Cells are separated by semicolons. */
    private static Columns columns(String header) {
        return Columns.of(EveryKind.TYPE, EveryKind.VOCABULARIES, cells(header), Map.of());
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split(";", -1));
    }

    private static ObjectNode onto(String fields, String header, String row) {
        TableLine line = columns(header).line(cells(row));
        assertThat(line.violations()).isEmpty();
        return Normalise.fields(EveryKind.TYPE, Fields.of(line.onto(Json.object(fields))))
                .toJson();
    }

    private static List<String> complaints(String header, String row) {
        return columns(header).line(cells(row)).violations().stream()
                .map(violation -> violation.message().in("en"))
                .toList();
    }

    private static List<String> refused(String header) {
        UnfitTable unfit = catchThrowableOfType(UnfitTable.class, () -> columns(header));
        return unfit.violations().stream()
                .map(violation -> violation.message().in("en"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            name             ~ Sint-Anna              ~ {'name':'Sint-Anna'}
            Naam             ~ Sint-Anna              ~ {'name':'Sint-Anna'}
            NAME             ~ Sint-Anna              ~ {'name':'Sint-Anna'}
            Poem (en)        ~ one                    ~ {'poem':{'en':'one'}}
            gedicht.nl       ~ een                    ~ {'poem':{'nl':'een'}}
            poem             ~ een                    ~ {'poem':'een'}
            year             ~ 1.897                  ~ {'year':1897}
            year             ~ 1 897                  ~ {'year':1897}
            year             ~ 1897.0                 ~ {'year':1897}
            area             ~ 2,5                    ~ {'area':2.5}
            area             ~ € 1.250,50             ~ {'area':1250.5}
            area             ~ 1.250                  ~ {'area':1.25}
            open             ~ Ja                     ~ {'open':true}
            open             ~ 0                      ~ {'open':false}
            day              ~ 3/5/2011               ~ {'day':'2011-05-03'}
            day              ~ 03.05.2011             ~ {'day':'2011-05-03'}
            day              ~ 2011-05-03 00:00       ~ {'day':'2011-05-03'}
            day              ~ 3 mei 2011             ~ {'day':'2011-05-03'}
            day              ~ mrt 2011               ~ {'day':'2011-03'}
            day              ~ 05/2011                ~ {'day':'2011-05'}
            day              ~ 1897                   ~ {'day':'1897'}
            moment           ~ 1/3/2026 9:00          ~ {'moment':'2026-03-01T09:00:00+01:00'}
            span             ~ 2011-2019              ~ {'span':{'start':'2011','end':'2019'}}
            span             ~ 3/5/2011 - 4/6/2019    ~ {'span':{'start':'2011-05-03','end':'2019-06-04'}}
            span             ~ 2011 –                 ~ {'span':{'start':'2011'}}
            span             ~ 2011-05/2019           ~ {'span':{'start':'2011-05','end':'2019'}}
            span.start       ~ 3/5/2011               ~ {'span':{'start':'2011-05-03'}}
            spot             ~ 51.05, 3.72            ~ {'spot':{'lat':51.05,'lon':3.72}}
            spot             ~ 51,053 3,721           ~ {'spot':{'lat':51.053,'lon':3.721}}
            spot.lat         ~ 51,053                 ~ {'spot':{'lat':51.053}}
            home.street      ~ Markt 1                ~ {'home':{'street':'Markt 1'}}
            colour           ~ Rood                   ~ {'colour':'red'}
            colours          ~ rood|BLAUW             ~ {'colours':['red','blue']}
            colours.2        ~ blauw                  ~ {'colours':['blue']}
            friend           ~ sint-anna              ~ {'friend':{'type':'thing','slug':'sint-anna'}}
            link.url         ~ https://example.org    ~ {'link':{'url':'https://example.org'}}
            link             ~ https://example.org    ~ {'link':{'url':'https://example.org'}}
            people.1.name    ~ Jan                    ~ {'people':[{'name':'Jan'}]}
            people           ~ [{"name":"Jan"}]       ~ {'people':[{'name':'Jan'}]}
            """)
    void a_cell_means_what_a_person_means_by_it(String header, String cell, String fields) {
        assertThat(onto("{}", header, cell)).isEqualTo(Json.fields(fields).toJson());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            day     ~ 31/12/9999    ~ has the year 9999. Leave the cell empty if no end is known.
            day     ~ 3/5/11        ~ has a year of two digits. Write it in full: 03/05/2011.
            day     ~ 5/31/2011     ~ the day comes before the month: 31/05/2011.
            day     ~ 30/02/2011    ~ does not exist as a date
            day     ~ lente         ~ is no date. Write 1897, 05/1897 or 03/05/1897 (day first), or 1897-05-03.
            area    ~ 1,250         ~ can mean thousands or decimals. Write 1250 or 1.250.
            year    ~ rond 1900     ~ is no number. Write digits only: 1250 or 12.5.
            open    ~ misschien     ~ is not yes or no.
            home    ~ Markt 1, Gent ~ Make a column for each part (home.street
            people  ~ Jan           ~ Make a column for each part (people.1.name
            people  ~ [{            ~ begins like JSON and is none
            spot    ~ Gent          ~ is no point. Write the latitude and the longitude: 51.05, 3.72.
            """)
    void what_could_be_anything_is_refused_with_what_to_write(String header, String cell, String complaint) {
        assertThat(complaints(header, cell)).singleElement().asString().contains(complaint);
    }

    @Test
    void a_header_may_be_padded_and_broken_over_lines() {
        assertThat(onto("{}", "  Naam\u00a0;E-\nmail  ".replace("E-\nmail", "e-mail"), "Anna;a@example.org"))
                .isEqualTo(Json.object("{'name':'Anna','mail':'a@example.org'}"));
    }

    @Test
    void columns_that_are_no_field_are_named_all_at_once() {
        assertThat(refused("naem;year;hoogte"))
                .containsExactly(
                        "‘Thing’ has no field for the column ‘naem’. Did you mean ‘Naam’?",
                        "‘Thing’ has no field for the column ‘hoogte’.");
    }

    @Test
    void two_columns_for_one_value_are_refused() {
        assertThat(refused("name;Naam")).containsExactly("The columns ‘name’ and ‘Naam’ are the same. Remove one.");
        assertThat(refused("spot;spot.lat"))
                .containsExactly("The column ‘spot.lat’ is a part of ‘spot’. Keep the whole or the parts.");
    }

    @Test
    void other_names_can_be_given_to_columns() {
        Columns columns = Columns.of(
                EveryKind.TYPE,
                EveryKind.VOCABULARIES,
                cells("Title of the thing;Remarks;Colour"),
                Map.of("title of the thing", "name", "Remarks", "-"));
        assertThat(columns.line(cells("Anna;whatever;rood")).onto(Json.object("{}")))
                .isEqualTo(Json.object("{'name':'Anna','colour':'red'}"));
    }

    @Test
    void all_columns_that_are_not_named_can_be_left_out() {
        Columns columns = Columns.of(
                EveryKind.TYPE,
                EveryKind.VOCABULARIES,
                cells("Title;Colour;;whatever"),
                Map.of("Title", "name", "*", "-"));
        assertThat(columns.line(cells("Anna;rood;rest;more")).onto(Json.object("{}")))
                .isEqualTo(Json.object("{'name':'Anna'}"));
        assertThat(columns.line(cells("Anna;rood;rest;more")).violations()).isEmpty();
    }

    @Test
    void a_name_for_a_column_that_is_not_there_is_a_slip() {
        UnfitTable unfit = catchThrowableOfType(
                UnfitTable.class,
                () -> Columns.of(
                        EveryKind.TYPE, EveryKind.VOCABULARIES, cells("lng;lat"), Map.of("lon", "spot.lon", "*", "-")));
        assertThat(unfit).hasMessageContaining("The table has no column ‘lon’.");
    }

    @Test
    void what_has_no_column_stays_and_an_empty_cell_empties() {
        assertThat(onto("{'name':'Anna','code':'ab','year':1900}", "name;year", "Bert;"))
                .isEqualTo(Json.object("{'name':'Bert','code':'ab'}"));
    }

    @Test
    void a_translation_can_come_alone() {
        assertThat(onto("{'poem':'een'}", "poem.en", "one")).isEqualTo(Json.object("{'poem':{'nl':'een','en':'one'}}"));
        assertThat(onto("{'poem':{'nl':'een','en':'one'}}", "poem", "twee"))
                .isEqualTo(Json.object("{'poem':{'nl':'twee','en':'one'}}"));
        assertThat(onto("{'poem':{'nl':'een','en':'one'}}", "poem", ""))
                .isEqualTo(Json.object("{'poem':{'en':'one'}}"));
    }

    @Test
    void the_same_text_in_two_columns_is_refused() {
        assertThat(complaints("poem;poem.nl", "een;twee"))
                .containsExactly("‘poem’ and ‘poem.nl’ are the same text. Fill in one.");
    }

    @Test
    void a_violation_is_led_back_to_its_column() {
        Columns columns = columns("Naam;people.2.email;Plek.lat".replace("Plek", "Punt"));
        assertThat(columns.columnOf("name")).hasValue("Naam");
        assertThat(columns.columnOf("people[1].email")).hasValue("people.2.email");
        assertThat(columns.columnOf("spot")).hasValue("Punt.lat");
        assertThat(columns.columnOf("year")).isEmpty();
    }

    @Test
    void a_cell_without_a_column_is_no_value_of_another() {
        assertThat(complaints("name;", "Anna;rest"))
                .containsExactly("The cell ‘rest’ is in column 2, which has no name. Is there a separator too many?");
        assertThat(complaints("name", "Anna;rest")).hasSize(1);
        assertThat(complaints("name;", "Anna;")).isEmpty();
    }

    @Test
    void what_is_written_as_a_table_reads_back_as_it_was() {
        List<Fields> things = List.of(
                Json.fields("{'name':'=1+1','poem':'een','year':1900,'area':0.001,'open':true,'day':'1897-05'}"),
                Json.fields(
                        "{'name':'Bert','poem':{'nl':'een','en':'one','fr':'un'},'span':{'start':'2011','end':'2019'}}"),
                Json.fields(
                        "{'name':'C','spot':{'lat':51.05,'lon':-3.72,'precision':'site'},'colours':['red','blue']}"),
                Json.fields(
                        "{'name':'D','friend':{'type':'thing','slug':'c'},'link':{'url':'https://a.org','title':'T'}}"),
                Json.fields("{'name':'E','home':{'street':'Markt 1','country':'B'},'mail':'a@example.org'}"),
                Json.fields("{'name':'F','people':[{'name':'Jan','email':'a@example.org'},{'name':'An'}]}"),
                Json.fields("{'name':'G','photo':{'id':'" + "a".repeat(64) + "','focus':{'x':0.5,'y':1}}}"));
        TableShape shape = new TableShape(EveryKind.TYPE, true);
        things.forEach(shape::see);
        Columns columns = Columns.of(EveryKind.TYPE, EveryKind.VOCABULARIES, shape.headers(), Map.of());
        for (Fields thing : things) {
            List<String> cells =
                    shape.cells("ding", thing).stream().map(TableCell::text).toList();
            TableLine line = columns.line(cells);
            assertThat(line.violations()).extracting(Violation::message).isEmpty();
            assertThat(line.slug()).hasValue("ding");
            assertThat(Normalise.fields(EveryKind.TYPE, Fields.of(line.onto(Json.object("{}")))))
                    .isEqualTo(thing.inOrderOf(EveryKind.TYPE));
        }
    }

    @Test
    void private_fields_have_no_column_unless_they_are_asked_for() {
        assertThat(new TableShape(EveryKind.TYPE, false).headers()).doesNotContain("mail");
        assertThat(new TableShape(EveryKind.TYPE, true).headers()).contains("mail");
    }
}
