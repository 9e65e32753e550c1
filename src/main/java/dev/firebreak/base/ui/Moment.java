package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;
import java.util.Locale;

/** A moment in the reader's own zone, kept right by the browser. */
@Tag("fb-time")
@JavaScript("context://components/fb-time.js")
public final class Moment extends Component {

    /** How a moment is shown. */
    public enum As {
        /** 02:14, with the day in front unless it is today. */
        CLOCK,
        /** 02:14:07, with the day in front unless it is today. */
        TIME,
        /** 22 Nov 2026, 02:14:07 GMT+1. */
        EXACT,
        /** 4 min ago. */
        AGO,
        /** 46:12, counting down. */
        LEFT,
        /** 12 days. */
        SPAN,
        /** 00:23:11, counting up. */
        RUN,
        /** 06:49, counting down, and how long it is overdue. */
        DUE,
        /** The moment it is: on paper, when it was printed. */
        NOW
    }

    private Moment(Instant at, As as) {
        getElement().setAttribute("at", at.toString());
        getElement().setAttribute("as", as.name().toLowerCase(Locale.ROOT));
    }

    public static Moment clock(Instant at) {
        return new Moment(at, As.CLOCK);
    }

    /** To the second. */
    public static Moment time(Instant at) {
        return new Moment(at, As.TIME);
    }

    public static Moment exact(Instant at) {
        return new Moment(at, As.EXACT);
    }

    public static Moment ago(Instant at) {
        return new Moment(at, As.AGO);
    }

    public static Moment left(Instant until) {
        return new Moment(until, As.LEFT);
    }

    public static Moment span(Instant since) {
        return new Moment(since, As.SPAN);
    }

    /** How long it has been, to the second. */
    public static Moment running(Instant since) {
        return new Moment(since, As.RUN);
    }

    /** How long is left to something that somebody owes, and then how long it is overdue. */
    public static Moment due(Instant at) {
        return new Moment(at, As.DUE);
    }

    /** The moment it is, exactly, so that paper says when it was printed. */
    public static Moment now() {
        return new Moment(Instant.EPOCH, As.NOW);
    }

    /** Does something in this screen when a countdown is over. */
    public void whenOver(Runnable action) {
        getElement().addEventListener("elapsed", event -> action.run());
    }
}
