package dev.firebreak.base.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last word on what of a rendered text reaches a page, whatever the renderer made of it. */
final class SafeHtml {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "h3", "h4", "h5", "h6")
            .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(Addresses::isKept)
            .onElements("a")
            .allowAttributes("target")
            .matching(Pattern.compile("_blank"))
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile(LinkAttributes.REL))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .toFactory();

    private SafeHtml() {}

    static String of(String rendered) {
        return POLICY.sanitize(rendered);
    }
}
