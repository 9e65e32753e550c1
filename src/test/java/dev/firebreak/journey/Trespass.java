package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Watches a page for whatever a hostile text could do in it: speak up, call home, run, or try to. */
final class Trespass {

    /** What no text from a stranger becomes, whatever else stands on the page. */
    private static final String GROWN = """
            () => [...document.querySelectorAll('.markdown *')].filter((it) =>
              !it.matches('p,br,hr,blockquote,pre,code,em,strong,del,h3,h4,h5,h6,ul,ol,li,table,thead,tbody,tr,th,td,a')
              || [...it.attributes].some((its) => !['href','target','rel','start','align'].includes(its.name)))
              .map((it) => it.outerHTML.slice(0, 200))""";

    private final Page page;
    private final String home;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile boolean mayBeSaved;

    Trespass(Page page, String home) {
        this.page = page;
        this.home = home;
        page.onDialog(dialog -> {
            seen.add("a dialog says " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> seen.add("a window opens: " + popup.url()));
        page.onDownload(download -> {
            if (!mayBeSaved) {
                seen.add("a file is saved: " + download.url());
            }
        });
        page.onRequest(this::look);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                seen.add(message.text());
            }
        });
    }

    /** From now on somebody saves files on purpose. */
    void letsSave() {
        mayBeSaved = true;
    }

    private void look(Request request) {
        String url = request.url();
        if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            seen.add("it asks " + url);
        }
    }

    /** Nothing happened on what is shown now, nor before. */
    void isNone(String where) {
        assertThat(page.evaluate("() => window.__hit ?? 'nothing'")).as(where).isEqualTo("nothing");
        assertThat(page.url()).as(where).startsWith(home);
        assertThat((List<?>) page.evaluate(GROWN)).as(where).isEmpty();
        assertThat(seen).as(where).isEmpty();
    }
}
