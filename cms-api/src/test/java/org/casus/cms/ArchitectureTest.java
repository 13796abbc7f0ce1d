package org.casus.cms;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The arrows between modules and packages, over all of the project: this module is the one that sees every other. */
@AnalyzeClasses(packages = "org.casus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule content_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage("org.casus.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.casus.site..", "org.casus.cms..");

    @ArchTest
    static final ArchRule content_and_generator_know_no_server_and_no_database = noClasses()
            .that()
            .resideInAnyPackage("org.casus.content..", "org.casus.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule the_generator_does_not_know_the_cms = noClasses()
            .that()
            .resideInAPackage("org.casus.site..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.casus.cms..");

    @ArchTest
    static final ArchRule only_the_markdown_package_knows_its_parser = noClasses()
            .that()
            .resideOutsideOfPackages("org.casus.content.markdown..", "org.casus.cms.extraction.worker..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vladsch..", "org.owasp.."));

    @ArchTest
    static final ArchRule documents_are_read_in_a_process_of_their_own = noClasses()
            .that()
            .resideOutsideOfPackage("org.casus.cms.extraction.worker..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.tika.parser..", "org.apache.poi..", "org.apache.pdfbox.."));

    @ArchTest
    static final ArchRule that_process_knows_nothing_of_the_server = noClasses()
            .that()
            .resideInAPackage("org.casus.cms.extraction.worker..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "com.fasterxml.."));

    @ArchTest
    static final ArchRule only_rendering_knows_the_template_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.casus.site.rendering..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.pebbletemplates.."));

    @ArchTest
    static final ArchRule packages_of_content_are_free_of_cycles =
            slices().matching("org.casus.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_generator_are_free_of_cycles =
            slices().matching("org.casus.site.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_cms_are_free_of_cycles =
            slices().matching("org.casus.cms.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rows_stay_inside_their_package = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is_about =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Processor|Data|Info)$");

    @ArchTest
    static final ArchRule only_programs_print = noClasses()
            .that()
            .resideOutsideOfPackages("org.casus.site.cli..", "org.casus.cms.start..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule every_package_is_null_marked = ArchRuleDefinition.all(
                    new AbstractClassesTransformer<JavaPackage>("packages") {
                        @Override
                        public Iterable<JavaPackage> doTransform(JavaClasses all) {
                            List<JavaPackage> found = new ArrayList<>();
                            all.getPackage("org.casus")
                                    .traversePackageTree(any -> true, (JavaPackage one) -> found.add(one));
                            found.removeIf(one -> one.getClasses().isEmpty());
                            return found;
                        }
                    })
            .should(beNullMarked());

    private static ArchCondition<JavaPackage> beNullMarked() {
        return new ArchCondition<>("be annotated with @NullMarked") {
            @Override
            public void check(JavaPackage one, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        one,
                        one.isAnnotatedWith(NullMarked.class),
                        one.getName() + " has no package-info.java with @NullMarked"));
            }
        };
    }
}
