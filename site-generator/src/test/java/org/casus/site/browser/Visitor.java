package org.casus.site.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser: sees what is shown, clicks what can be clicked. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Dimension PHONE = new Dimension(500, 844);

    private final ChromeDriver browser;
    private final ServedSite site;

    private Visitor(ServedSite site, ChromeDriver browser) {
        this.site = site;
        this.browser = browser;
    }

    /** Opens a list and waits for its filters to work. */
    static Visitor at(ServedSite site, String path) {
        Visitor visitor = new Visitor(site, browser(Map.of()));
        visitor.open(path);
        return visitor;
    }

    static Visitor onPhone(ServedSite site, String path) {
        Visitor visitor = new Visitor(site, browser(Map.of()));
        visitor.browser.manage().window().setSize(PHONE);
        visitor.open(path);
        return visitor;
    }

    /** Opens nothing yet. */
    static Visitor of(ServedSite site) {
        return new Visitor(site, browser(Map.of()));
    }

    /** For tests that look at what no visitor can say. */
    ChromeDriver browser() {
        return browser;
    }

    /** Any page; waits until its scripts have shown what they have to show. */
    void visit(String path) {
        browser.get(site.address() + path);
        until(() -> (Boolean) browser.executeScript("""
                const finder = document.querySelector('[data-finder]');
                const search = document.querySelector('[data-search-page]');
                const compare = document.querySelector('[data-table]');
                return document.readyState === 'complete'
                  && (!finder || 'on' in finder.dataset)
                  && (!search || !location.search || search.querySelector('[data-hits]').children.length > 0
                      || /^\\D/.test(search.querySelector('.search__count')?.textContent ?? ''))
                  && (!compare || !location.search || compare.children.length > 0);
                """));
    }

    /** Another page of the host that the site is on. */
    void visitHost(String path) {
        visit("/.." + path);
    }

    /** How many the page that searches says it has found. */
    int hits() {
        String said = textOf(".search__count").replaceFirst("\\D.*$", "");
        return said.isEmpty() ? 0 : Integer.parseInt(said);
    }

    void looksAt(int width, boolean isDark) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /** Rule, how bad, and the first elements that break it. */
    List<String> findings(String axe) {
        browser.executeScript(axe);
        return found("{}");
    }

    /** Whether one has to scroll sideways to read it, as nobody should at 320 pixels: a wide screen enlarged four times. */
    boolean scrollsSideways() {
        return (Boolean) browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Of a page that {@link #findings} has looked at: what depends on colours. */
    List<String> findingsOfColour() {
        return found("{ runOnly: ['color-contrast', 'link-in-text-block'] }");
    }

    @SuppressWarnings("unchecked")
    private List<String> found(String options) {
        return (List<String>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'], ...OPTIONS }).then(({ violations }) => done(violations.map(({ id, impact, nodes }) =>
                  `${id} (${impact}): ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`)), (failure) => done([String(failure)]));
                """.replace("OPTIONS", options));
    }

    /** Where the links in running text and in the list of sources lead to, on other sites. */
    @SuppressWarnings("unchecked")
    List<String> addressesInText() {
        return (List<String>) browser.executeScript("""
                return [...document.querySelectorAll('.prose a[href^="http"], .sources__link')].map((link) => link.getAttribute('href'));
                """);
    }

    /** Tries what the page's policy should forbid, and tells which rules stood in the way. */
    @SuppressWarnings("unchecked")
    List<String> forbidden() {
        return (List<String>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const met = [];
                addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => met.push(`${effectiveDirective} ${blockedURI}`));
                const put = (name, set) => { const made = document.createElement(name); set(made); document.body.append(made); };
                put('script', (made) => { made.textContent = 'document.title = "run"'; });
                put('style', (made) => { made.textContent = 'body { color: red }'; });
                put('p', (made) => made.setAttribute('style', 'color: red'));
                put('img', (made) => { made.src = 'https://elsewhere.example/picture.png'; });
                fetch('https://elsewhere.example/').catch(() => {});
                const wait = (rounds) => (met.length >= 5 || !rounds ? done(met) : setTimeout(wait, 20, rounds - 1));
                wait(100);
                """);
    }

    void open(String path) {
        browser.get(site.address() + path);
        waitForFilters();
    }

    static Visitor withoutScript(ServedSite site, String path) {
        Visitor visitor = new Visitor(site, browser(Map.of("profile.managed_default_content_settings.javascript", 2)));
        visitor.browser.get(site.address() + path);
        return visitor;
    }

    static ChromeDriver browser(Map<String, Object> preferences) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", preferences);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        return new ChromeDriver(driver, options);
    }

    private void waitForFilters() {
        until(() ->
                !browser.findElements(By.cssSelector("[data-finder][data-on]")).isEmpty());
    }

    void until(BooleanSupplier holds) {
        new WebDriverWait(browser, PATIENCE).until(any -> holds.getAsBoolean());
    }

    void choose(String facet, String value) {
        browser.executeScript("arguments[0].closest('details')?.setAttribute('open', '')", option(facet, value));
        checkbox(facet, value).click();
    }

    boolean isChosen(String facet, String value) {
        return checkbox(facet, value).isSelected();
    }

    int countBeside(String facet, String value) {
        String count = (String) browser.executeScript(
                "return arguments[0].querySelector('.facet-group__count').textContent", option(facet, value));
        return Integer.parseInt(count.strip());
    }

    void followOption(String facet, String value) {
        option(facet, value).findElement(By.tagName("a")).click();
    }

    private WebElement option(String facet, String value) {
        return browser.findElement(
                By.cssSelector("[data-facet-group='%s'] [data-option='%s']".formatted(facet, value)));
    }

    private WebElement checkbox(String facet, String value) {
        return option(facet, value).findElement(By.cssSelector("input[type=checkbox]"));
    }

    /** The number that stands above the list. */
    int results() {
        String said = browser.findElement(By.cssSelector("[data-count]")).getText();
        return Integer.parseInt(said.replaceFirst("\\D.*$", ""));
    }

    List<String> cards() {
        return browser.findElements(By.cssSelector("[data-cards] .card")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What the cards are made of, without what no reader sees: white space between tags, an address's fingerprint. */
    List<String> cardMarkup() {
        return browser.findElements(By.cssSelector("[data-cards] > li")).stream()
                .map(card -> card.getDomProperty("innerHTML"))
                .map(markup -> markup.replaceAll("\\s+", " ")
                        .replace("> <", "><")
                        .replaceAll("\\?sort=name&amp;at=\\d+", "")
                        .replaceAll("(\\d)\\.0\"", "$1\"")
                        .strip())
                .toList();
    }

    void type(String selector, String text) {
        browser.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    void waitFor(String selector) {
        until(() -> sees(selector));
    }

    String textOf(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    /** What a reader of the screen was told last; waits until it is this. */
    void hears(String text) {
        until(() -> String.valueOf(
                        browser.findElement(By.cssSelector("[data-status]")).getDomProperty("textContent"))
                .equals(text));
    }

    boolean hasFocus(String selector) {
        return (Boolean)
                browser.executeScript("return document.activeElement?.matches(arguments[0]) ?? false", selector);
    }

    void focus(String selector) {
        browser.executeScript("arguments[0].focus()", browser.findElement(By.cssSelector(selector)));
    }

    String attribute(String selector, String name) {
        return String.valueOf(browser.findElement(By.cssSelector(selector)).getDomAttribute(name));
    }

    long seen(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    List<String> textsOf(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void press(CharSequence keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** How far down the page one is; scrolls there first where it is more than 0. */
    long scrolledTo(int wanted) {
        if (wanted > 0) {
            browser.executeScript("scrollTo({top: arguments[0], behavior: 'instant'})", wanted);
        }
        return ((Number) browser.executeScript("return Math.round(scrollY)")).longValue();
    }

    long kept() {
        return (Long) browser.executeScript("return localStorage.length + sessionStorage.length");
    }

    void opensAnotherWindow() {
        browser.switchTo().newWindow(WindowType.TAB);
    }

    void returnsToTheFirstWindow() {
        browser.switchTo().window(browser.getWindowHandles().iterator().next());
    }

    void goBackAnywhere() {
        browser.navigate().back();
    }

    boolean sees(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    void click(String selector) {
        browser.findElement(By.cssSelector(selector)).click();
    }

    String address() {
        return browser.getCurrentUrl();
    }

    void goBack() {
        String here = address();
        browser.navigate().back();
        until(() -> !address().equals(here));
        waitForFilters();
    }

    void goForward() {
        String here = address();
        browser.navigate().forward();
        until(() -> !address().equals(here));
        waitForFilters();
    }

    void reload() {
        browser.navigate().refresh();
        waitForFilters();
    }

    /** Addresses of all that the page was made of so far, itself first. */
    @SuppressWarnings("unchecked")
    List<String> fetched() {
        return (List<String>) browser.executeScript("""
                return [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
                """);
    }

    /** The file that comes of a click. */
    Path download(String selector, Path folder) {
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        click(selector);
        until(() -> downloaded(folder).isPresent());
        return downloaded(folder).orElseThrow();
    }

    private static Optional<Path> downloaded(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".crdownload"))
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Cookie> cookies() {
        return browser.manage().getCookies();
    }

    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Requests that went to another host, from the browser's own protocol log. */
    List<String> addressesAskedElsewhere() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(asked -> asked.startsWith("http")
                        && !URI.create(asked)
                                .getAuthority()
                                .equals(URI.create(site.address()).getAuthority()))
                .toList();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
