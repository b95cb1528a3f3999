package dk.kantinekort.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table of transitions as an SVG picture: the states in one column in their order, arrows that go on in the order at its right,
 * arrows that go back at its left. The same table always makes the same picture.
 */
final class StatePicture<S extends Enum<S>> {

    private static final int WIDTH = 760;
    private static final int LEFT = 240;
    private static final int RIGHT = 420;
    private static final int TOP = 70;
    private static final int BOX = 64;
    private static final int STEP = 116;
    private static final int BEND = 42;
    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title" font-family="sans-serif">
            <title id="title">%s</title>
            <style>.end{fill:#e8f0e4}.open{fill:#fff}rect{stroke:#333}path{fill:none;stroke:#456;stroke-width:1.4}</style>
            <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" style="fill:#456"/></marker></defs>
            <rect width="100%%" height="100%%" fill="#fff" stroke="none"/>
            <text x="%d" y="36" text-anchor="middle" font-size="20">%s</text>
            """;

    private final String title;
    private final List<S> states;
    private final Predicate<S> open;
    private final List<Arrow<S>> arrows = new ArrayList<>();

    private record Arrow<S extends Enum<S>>(S from, S to) {

        boolean goesOn() {
            return to.ordinal() > from.ordinal();
        }
    }

    StatePicture(String title, List<S> states, Function<S, Set<S>> next, Predicate<S> open) {
        this.title = title;
        this.states = states;
        this.open = open;
        states.forEach(from -> states.stream()
                .filter(to -> next.apply(from).contains(to))
                .forEach(to -> arrows.add(new Arrow<>(from, to))));
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(HEAD.formatted(WIDTH, TOP + states.size() * STEP, title, (LEFT + RIGHT) / 2, title));
        states.forEach(state -> svg.append(box(state)));
        arrows.forEach(arrow -> svg.append(line(arrow)));
        return svg.append("</svg>\n").toString();
    }

    private String box(S state) {
        String kind = open.test(state) ? "open" : "end";
        return """
                <rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="6"/>
                <text x="%d" y="%d" text-anchor="middle" font-size="15">%s</text>
                """
                .formatted(
                        kind, LEFT, top(state), RIGHT - LEFT, BOX, (LEFT + RIGHT) / 2, top(state) + BOX / 2 + 5, state);
    }

    /** Bent the further out the further it goes, so that lines are told apart. */
    private String line(Arrow<S> arrow) {
        int side = arrow.goesOn() ? RIGHT : LEFT;
        int span = arrow.to().ordinal() - arrow.from().ordinal();
        int bend = side + span * BEND + (span > 0 ? 14 : -14);
        double from = port(arrow, arrow.from());
        double to = port(arrow, arrow.to());
        return String.format(
                Locale.ROOT,
                "<path d=\"M%d %.1fC%d %.1f %d %.1f %d %.1f\" marker-end=\"url(#tip)\"/>\n",
                side,
                from,
                bend,
                from,
                bend,
                to,
                side,
                to);
    }

    /** Each arrow has its own place on the edge of a state: those that come in from above first, the longest of them highest. */
    private double port(Arrow<S> arrow, S state) {
        List<Arrow<S>> here = arrows.stream()
                .filter(other -> other.goesOn() == arrow.goesOn() && (other.from() == state || other.to() == state))
                .sorted((a, b) -> Integer.compare(rank(a, state), rank(b, state)))
                .toList();
        return top(state) + BOX * (here.indexOf(arrow) + 1.0) / (here.size() + 1);
    }

    private int rank(Arrow<S> arrow, S state) {
        int other = (arrow.from() == state ? arrow.to() : arrow.from()).ordinal();
        return other < state.ordinal() ? -other : 2 * states.size() - other;
    }

    private int top(S state) {
        return TOP + state.ordinal() * STEP;
    }
}
