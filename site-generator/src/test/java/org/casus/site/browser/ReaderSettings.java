package org.casus.site.browser;

import java.util.List;
import java.util.Map;

/** A reader's own settings, and what of the page that is open does not heed them. */
final class ReaderSettings {

    /** Whatever would move if something changed, with what comes before and after it. */
    private static final String MOVING = """
            const moves = (style) => style.animationName !== 'none' || style.scrollBehavior === 'smooth'
              || style.transitionDuration.split(',').some((one) => parseFloat(one) > 0);
            const found = new Set();
            for (const element of document.querySelectorAll('*')) {
              for (const part of [null, '::before', '::after']) {
                if (moves(getComputedStyle(element, part))) found.add(element.className?.baseVal ?? element.className ?? element.localName);
              }
            }
            return [...found];
            """;

    /** Focus brings a control into sight; then nothing may lie on its middle (WCAG 2.4.11). */
    private static final String COVERED = """
            const found = [];
            for (const element of document.querySelectorAll('a[href], button, input, select, summary')) {
              if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || element.disabled || element.closest('svg')) continue;
              element.focus();
              const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
              if (document.activeElement !== element || !boxes.length) continue;
              const isSeen = boxes.some(({ left, right, top, bottom }) => {
                const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
                const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
                const there = document.elementFromPoint(x, y);
                return there && (there === element || element.contains(there) || there.contains(element));
              });
              if (!isSeen) found.push(`${element.className || element.localName} ‘${element.textContent.trim().slice(0, 30)}’`);
            }
            return found.slice(0, 5);
            """;

    /**
     * In forced colours grounds and tints are gone: a button needs a line or to be a word that is underlined or coloured as
     * one, a pressed one another ground than its neighbours, the current place a mark, focus an outline, a point on a map
     * another colour than the land.
     */
    private static final String UNSEEN = """
            const found = new Set();
            const say = (what, element) => found.add(`${what} ${element.getAttribute('class') ?? element.localName}`);
            const seen = (element) => element.checkVisibility({ visibilityProperty: true });
            const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
            const system = (colour) => {
              const probe = document.createElement('span');
              probe.style.cssText = 'forced-color-adjust: none';
              probe.style.color = colour;
              document.body.append(probe);
              const value = getComputedStyle(probe).color;
              probe.remove();
              return value;
            };
            if (!matchMedia('(forced-colors: active)').matches) say('not in force', document.documentElement);
            const canvas = system('Canvas');
            const hasLine = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
              parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none' && style[`border${side}Color`] !== style.backgroundColor);
            for (const element of all('button, .action, input:not([type=checkbox]), select')) {
              const style = getComputedStyle(element);
              const isWord = element.textContent.trim() && (style.textDecorationLine.includes('underline') || ['masthead__toggle', 'masthead__close', 'map__shut'].includes(element.className));
              if (!hasLine(style) && !isWord) say('no edge', element);
              if (style.color === style.backgroundColor) say('no text', element);
            }
            for (const group of all('[role=group]')) {
              const grounds = [...group.querySelectorAll('[aria-pressed]')].map((one) => [one.getAttribute('aria-pressed'), getComputedStyle(one).backgroundColor]);
              const pressed = grounds.filter(([is]) => is === 'true').map(([, ground]) => ground);
              if (grounds.some(([is, ground]) => is === 'false' && pressed.includes(ground))) say('pressed as the others', group);
            }
            for (const list of all('ul')) {
              const [current] = list.querySelectorAll(':scope > li > a[aria-current]');
              const [other] = list.querySelectorAll(':scope > li > a:not([aria-current])');
              const marks = (link) => ['borderBottomColor', 'textDecorationLine', 'fontWeight', 'color'].map((name) => getComputedStyle(link)[name]).join();
              if (current && other && seen(current) && marks(current) === marks(other)) say('current as the others', current);
            }
            for (const element of all('a[href], button:enabled, input, select, summary').filter((one) => !one.closest('svg')).slice(0, 60)) {
              element.focus({ preventScroll: true, focusVisible: true });
              if (document.activeElement !== element) continue;
              const isMarked = [element, element.closest('.card')].filter(Boolean).some((marked) => {
                const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(marked);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== canvas;
              });
              if (!isMarked) say('no focus', element);
            }
            document.activeElement?.blur();
            for (const point of all('.map__point, .locator__point, .locator__area')) {
              const land = point.closest('svg').querySelector('.map__land, .locator__land');
              if (land && [getComputedStyle(land).color, getComputedStyle(land).fill].includes(getComputedStyle(point).fill)) say('as the land', point);
            }
            for (const none of all('.facet-group__option--none, button:disabled, input:disabled + *')) {
              if (getComputedStyle(none).color === system('CanvasText') || getComputedStyle(none).color === system('ButtonText')) say('as if it worked', none);
            }
            return [...found];
            """;

    private final Visitor visitor;

    ReaderSettings(Visitor visitor) {
        this.visitor = visitor;
    }

    void window(int width, int height) {
        visitor.browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Instead of what was set before. */
    void prefers(String feature, String value) {
        visitor.browser()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    List<String> moving() {
        return found(MOVING);
    }

    List<String> covered() {
        return found(COVERED);
    }

    List<String> unseen() {
        return found(UNSEEN);
    }

    @SuppressWarnings("unchecked")
    private List<String> found(String script) {
        return (List<String>) visitor.browser().executeScript(script);
    }
}
