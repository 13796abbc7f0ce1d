package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

class GalleryIT {

    @Test
    void a_gallery_is_walked_through_by_keyboard_and_gives_focus_back() {
        ChromeDriver browser = Visitor.browser(Map.of());
        try (ServedSite site = ServedSite.of("portaal")) {
            browser.get(site.address() + "/stijlgids/");
            browser.executeScript("document.querySelector('[data-picture]').focus()");

            new Actions(browser).sendKeys(Keys.ENTER).perform();
            assertThat(browser.findElement(By.cssSelector(".gallery__room[open] .gallery__count"))
                            .getText())
                    .isEqualTo("1 van 3");

            new Actions(browser).sendKeys(Keys.ARROW_LEFT).perform();
            assertThat(browser.findElement(By.cssSelector(".gallery__count")).getText())
                    .isEqualTo("3 van 3");

            new Actions(browser).sendKeys(Keys.ESCAPE).perform();
            assertThat(browser.findElements(By.cssSelector(".gallery__room[open]")))
                    .isEmpty();
            assertThat(browser.executeScript(
                            "return [...document.querySelectorAll('[data-picture]')].indexOf(document.activeElement)"))
                    .isEqualTo(2L);
        } finally {
            browser.quit();
        }
    }
}
