package dev.firebreak.switches.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Words;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a line of the board is drawn in the browser, and the few texts that this needs. */
final class BoardTemplate {

    private static final String NORMAL = "Normal";

    private static final String HEAD = """
            html`<div class="line line-head">
              <h2>${item.name}</h2><span class="env">${item.environment}</span>
              <span class="line-now"><span class="chip ${item.contained ? 'chip-held' : 'chip-neutral'} ${
                  item.normal ? 'is-normal' : ''}">${item.position}</span>
              <a class=${'line-running reach-' + item.reach.look} href=${item.instances} title=${item.reach.words}
                  aria-label="Instances of ${item.name}: ${item.reach.words}">${item.reach.words}</a></span>
              <span class="line-links">
                <a class="button button-plain button-small line-restore" href=${item.restore} ?hidden=${!item.contained}
                    aria-label="Restore ${item.name}">Restore…</a>
                <button class="button button-plain button-small" id=${'modes-' + item.id} @click=${modes}
                    aria-label="Modes of ${item.name}">Modes…</button>
                <a class="button button-plain button-small later" href=${item.connect}
                    aria-label="Connect an application to ${item.name}">Connect</a>
                <button class="button button-danger button-small" id=${item.id} ?hidden=${!item.act} @click=${stop}
                    aria-label="Stop everything in ${item.name}">Stop everything…</button>
              </span>
            </div>`""";

    private static final String ROW = """
            html`<div class="line line-row ${item.contained ? 'line-held' : ''} ${item.large ? 'line-large' : 'line-calm'} ${item.last ? 'line-last' : ''} ${item.selected ? 'line-selected' : ''}">
              <div class="line-name"><a href=${item.href}>${item.name}</a>
                <span class="chip chip-neutral">${item.kind}</span><span class="key">${item.key}</span></div>
              <div class="line-position"><span class="line-chips"><span class="chip ${item.contained ? 'chip-held' : 'chip-neutral'}"
                ><span class="cut">${item.position}</span></span>${item.unfinished
                  ? html`<span class="chip chip-warn"
                  ><span class="many">reason to finish</span><span class="few">to finish</span></span>` : ''}</span>${item.contained
                  ? html`<span class="muted small line-why">${item.by} at <fb-time at=${item.at}></fb-time>${
                      item.until ? html` · <span class="nowrap">${item.then} <fb-time as=${item.untilAs} at=${item.until}></fb-time></span>` : ''} · ${
                      item.why}${item.incident ? html` · ${item.room
                          ? html`<a class="incident-key" href=${item.room}>${item.incident}</a>`
                          : html`<span class="incident-key">${item.incident}</span>`}` : ''}${
                      item.others ? ' · ' + item.others : ''}</span>`
                  : html`<span class="muted small line-why">normal for <fb-time as="span" at=${item.at}></fb-time></span>`}</div>
              <div class=${'line-reach reach-' + item.reach.look} title=${item.reach.words}>${item.reach.bar
                  ? html`<span class="reach-bar" aria-hidden="true"><i style=${'width:' + item.reach.done + '%'}></i
                    ><i class="reach-soon" style=${'width:' + item.reach.soon + '%'}></i></span>` : ''}<span
                  class="reach-words"><span class="many">${item.reach.words}</span><span class="few">${
                  item.reach.few}</span></span></div>
              <button class="button button-small line-act" id=${item.id} aria-label="${item.act} ${item.name}"
                @click=${open}>${item.act}</button>
            </div>`""";

    private BoardTemplate() {}

    static LitRenderer<BoardLine> renderer(
            boolean mayContain, Predicate<BoardLine> selected, BoardReach reach, BoardList.Acts acts) {
        String template = "${item.look === 'head' ? " + HEAD + " : item.look === 'row' ? " + ROW
                + " : html`<div class=\"line line-row line-calm\"></div>`}";
        LitRenderer<BoardLine> renderer = LitRenderer.<BoardLine>of(template)
                .withProperty("look", line -> line instanceof BoardLine.Head ? "head" : "row")
                .withProperty("id", BoardLine::id)
                .withProperty("name", BoardTemplate::name)
                .withProperty("contained", BoardTemplate::isContained)
                .withProperty("selected", selected::test)
                .withProperty("position", BoardTemplate::position)
                .withProperty("reach", reach::show)
                .withProperty("act", line -> act(line, mayContain));
        heads(renderer, acts);
        rows(renderer, acts);
        renderer.withProperty(
                "incident", line -> ofFlip(line, flip -> acts.reader().words(flip)));
        renderer.withProperty(
                "room",
                line -> ofFlip(line, flip -> {
                    IncidentKey incident = acts.reader().incident(flip);
                    return incident == null ? "" : acts.room(incident);
                }));
        return renderer;
    }

    private static void heads(LitRenderer<BoardLine> renderer, BoardList.Acts acts) {
        renderer.withProperty("environment", line -> line.system().environment())
                .withProperty("normal", line -> position(line).equals(NORMAL))
                .withProperty("restore", line -> Links.restore(line.system().key()))
                .withProperty("instances", line -> Links.instances(line.system().key()))
                .withProperty("connect", line -> Links.connect(line.system().key()))
                .withFunction("stop", line -> acts.stop(line.system()))
                .withFunction("modes", line -> acts.modes(line.system()));
    }

    private static void rows(LitRenderer<BoardLine> renderer, BoardList.Acts acts) {
        renderer.withProperty("key", line -> ofSwitch(line, state -> state.key().value()))
                .withProperty(
                        "kind",
                        line -> ofSwitch(
                                line, state -> Words.lower(state.definition().kind())))
                .withProperty(
                        "href",
                        line -> ofSwitch(
                                line, state -> Links.toSwitch(line.system().key(), state.key())))
                .withProperty("large", line -> line instanceof BoardLine.Row row && row.large())
                .withProperty("last", line -> line instanceof BoardLine.Row row && row.last())
                .withProperty("at", line -> ofSwitch(line, BoardTemplate::since))
                .withProperty("by", line -> ofFlip(line, flip -> flip.by().name()))
                .withProperty("why", line -> ofFlip(line, LineWords::reason))
                .withProperty("until", line -> ofFlip(line, flip -> text(flip.expiresAt())))
                .withProperty("untilAs", line -> ofFlip(line, flip -> flip.askedAt() == null ? "left" : "clock"))
                .withProperty("then", line -> ofFlip(line, BoardTemplate::then))
                .withProperty("others", line -> ofSwitch(line, LineWords::others))
                .withProperty("unfinished", line -> ofFlip(line, FlipRow::reasonFollows))
                .withFunction("open", line -> open(line, acts));
    }

    private static void open(BoardLine line, BoardList.Acts acts) {
        if (line instanceof BoardLine.Row row) {
            acts.open(row);
        }
    }

    static String name(BoardLine line) {
        return switch (line) {
            case BoardLine.Head head -> head.system().name();
            case BoardLine.Row row -> row.state().definition().name();
        };
    }

    static String position(BoardLine line) {
        return switch (line) {
            case BoardLine.Head head when head.contained() > 0 -> Numbers.of(head.contained()) + " contained";
            case BoardLine.Head head -> head.switches() == 0 ? "No switches yet" : NORMAL;
            case BoardLine.Row row -> row.state().words();
        };
    }

    private static boolean isContained(BoardLine line) {
        return switch (line) {
            case BoardLine.Head head -> head.contained() > 0;
            case BoardLine.Row row -> row.state().isContained();
        };
    }

    private static String act(BoardLine line, boolean mayContain) {
        return switch (line) {
            case BoardLine.Head head -> mayContain && head.switches() > 0 ? "Stop" : "";
            case BoardLine.Row row when !mayContain -> "Details";
            case BoardLine.Row row -> row.state().isContained() ? "Change" : "Contain";
        };
    }

    private static String since(SwitchState state) {
        return state.decisive().map(FlipRow::at).orElse(state.normalSince()).toString();
    }

    private static String then(FlipRow flip) {
        if (flip.askedAt() != null) {
            return "its time was up at";
        }
        return flip.onExpiry() == OnExpiry.ASK ? "asks to restore in" : "restores in";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T ofSwitch(BoardLine line, Function<SwitchState, @Nullable T> property) {
        return line instanceof BoardLine.Row row ? property.apply(row.state()) : null;
    }

    private static <T> @Nullable T ofFlip(BoardLine line, Function<FlipRow, @Nullable T> property) {
        return line instanceof BoardLine.Row row
                ? row.state().decisive().map(property).orElse(null)
                : null;
    }
}
