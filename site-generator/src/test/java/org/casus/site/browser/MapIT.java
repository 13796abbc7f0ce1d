package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

class MapIT {

    private static final String LIVE = ".map__figure--belgium[data-live]";

    private static ServedSite site;
    private static ChromeDriver browser;

    @BeforeAll
    static void bake() {
        site = ServedSite.of("kerken");
        browser = Visitor.browser(Map.of());
    }

    @AfterAll
    static void stop() {
        browser.quit();
        site.close();
    }

    private static void open(String path) {
        browser.get(site.address() + path);
        until(() -> !all(LIVE).isEmpty());
    }

    private static void until(BooleanSupplier holds) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(any -> holds.getAsBoolean());
    }

    private static List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    private static Set<String> addresses(String selector) {
        return all(selector).stream().map(link -> link.getDomAttribute("href")).collect(Collectors.toSet());
    }

    private static double width() {
        String box = all(LIVE + " .map__picture").getFirst().getDomAttribute("viewBox");
        return Double.parseDouble(Objects.requireNonNull(box).split(" ", -1)[2]);
    }

    @Test
    void every_point_of_the_map_is_a_page_and_none_is_lost_in_a_group() {
        open("/kaart/");
        int points = all(LIVE + " .map__link").size();
        int alone = all(LIVE + " .map__link:not([data-hidden])").size();
        int grouped = all(LIVE + " .map__cluster .map__many").stream()
                .mapToInt(number -> Integer.parseInt(number.getText()))
                .sum();

        assertThat(alone + grouped).isEqualTo(points);
        assertThat(grouped).isPositive();
    }

    @Test
    void buttons_and_keys_come_nearer_and_go_back() {
        open("/kaart/");
        double whole = width();
        WebElement nearer = all(LIVE + " .map__tool").getFirst();
        nearer.click();
        assertThat(width()).isLessThan(whole);

        nearer.sendKeys("0");
        assertThat(width()).isEqualTo(whole);
        nearer.sendKeys("+");
        nearer.sendKeys("+");
        assertThat(width()).isLessThan(whole / 2);
    }

    @Test
    void a_group_says_by_keyboard_what_is_in_it_or_comes_nearer() {
        open("/kaart/");
        double whole = width();
        WebElement group = all(LIVE + " .map__cluster[tabindex='0']").getFirst();
        group.sendKeys(Keys.ENTER);

        boolean isNearer = width() < whole;
        assertThat(isNearer || !addresses(".map__card a").isEmpty()).isTrue();
        if (!isNearer) {
            browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
            assertThat(all(".map__card")).isEmpty();
        }
    }

    @Test
    void list_and_map_show_the_same_selection() {
        browser.get(site.address() + "/voorbeelden/?currentUse=library&view=map");
        until(() -> !all("[data-finder][data-on]").isEmpty() && !all(LIVE).isEmpty());
        until(() -> !all("[data-status]").getFirst().getText().isEmpty());
        String said = all("[data-status]").getFirst().getText();
        int results = Integer.parseInt(said.replaceFirst("\\D.*$", ""));

        until(() -> addresses(".map__link").size() == results);
        assertThat(addresses(".map__link")).hasSize(results);
    }

    @Test
    void without_a_script_every_point_leads_to_its_page() {
        ChromeDriver plain = Visitor.browser(Map.of("profile.managed_default_content_settings.javascript", 2));
        try {
            plain.get(site.address() + "/kaart/");
            WebElement point = plain.findElement(By.cssSelector(".map__link"));
            String title = point.getDomAttribute("aria-label");
            String address = point.getDomAttribute("href");

            assertThat(plain.findElements(By.cssSelector(".map__tools, .map__link[data-hidden]")))
                    .isEmpty();
            plain.get(site.address() + address);
            assertThat(plain.findElement(By.tagName("h1")).getText()).isEqualTo(title);
        } finally {
            plain.quit();
        }
    }
}
