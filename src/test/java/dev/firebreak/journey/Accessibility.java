package dev.firebreak.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds seriously wrong with a page. Asked without its builder, which for each look opens a page more, loads axe
 * three times and carries everything home that was right.
 */
final class Accessibility {

    private static final String IS_LOADED = "() => typeof axe !== 'undefined'";

    private static final String SERIOUS_FAULTS = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations
                .filter((fault) => ['serious', 'critical'].includes(fault.impact))
                .map((fault) => `${fault.id} at ${fault.nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
            }""";

    private Accessibility() {}

    /** Each in words; an axe that cannot run is an error, not a page without faults. */
    static List<String> seriousFaults(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate(IS_LOADED))) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return ((List<?>) page.evaluate(SERIOUS_FAULTS))
                .stream().map(String::valueOf).toList();
    }
}
