package dev.firebreak.journey;

import com.microsoft.playwright.Page;

/** A link from one page of the console to another: nothing is loaded anew. */
final class InnerLink {

    private static final String FOLLOW = """
            (path) => {
              const link = document.createElement('a');
              link.setAttribute('router-link', '');
              link.href = path === '' ? '.' : path;
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private static final String ARRIVED = """
            (path) => location.href === new URL(path === '' ? '.' : path, document.baseURI).href
              && !Object.values(window.Vaadin.Flow.clients).some((it) => it.isActive && it.isActive())""";

    private InnerLink() {}

    static void follow(Page page, String path) {
        page.evaluate(FOLLOW, path);
        page.waitForFunction(ARRIVED, path);
    }
}
