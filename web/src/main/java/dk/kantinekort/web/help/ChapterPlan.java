package dk.kantinekort.web.help;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The chapters in the guide's order, and the pages that each is linked from. */
enum ChapterPlan {
    LOGIN("log-ind", "", "", 5, true, "/login/cpr", "/"),
    DEPOSIT("indbetal", "/indbetal", "shell.tab.deposit", 9, true, "/indbetal"),
    IDENTICAL("identisk-transaktion", "/indbetal", "shell.tab.deposit", 3, false),
    MISSING(
            "pengene-mangler",
            "/indbetal/mangler",
            "help.link.missing",
            3,
            false,
            "/indbetal/mangler",
            "/indbetal/sag",
            "/betaling"),
    TOP_UP("optankning", "/indbetal/optankning", "help.link.topUp", 7, true, "/indbetal/optankning"),
    TOP_UP_CARD(
            "skift-betalingskort", "/indbetal/optankning", "help.link.topUp", 5, true, "/indbetal/optankning/skift"),
    TOP_UP_STOPPED("optankning-stoppet", "/indbetal/optankning", "help.link.topUp", 4, false),
    PAYOUT("udbetal", "", "", 2, false),
    CONSUMPTION("forbrug", "/rapporter", "shell.tab.reports", 4, true, "/kontoudskrift", "/rapporter"),
    ACCOUNTS("flere-konti", "/", "shell.tab.accounts", 4, true, "/konto/tilfoej"),
    APPROVAL("afventer-godkendelse", "/", "shell.tab.accounts", 3, false, "/konto/tilknytninger"),
    PICTURE("billede", "/brugeroplysninger", "shell.tab.details", 3, true),
    UNITS("enheder", "/brugeroplysninger", "shell.tab.details", 3, true),
    LOST("bortkommet", "/brugeroplysninger", "shell.tab.details", 4, true, "/brugeroplysninger"),
    BROKEN("kortet-virker-ikke", "/brugeroplysninger", "shell.tab.details", 6, false),
    NEW_CARD("nyt-kort", "/brugeroplysninger", "shell.tab.details", 4, true),
    SUBSCRIPTIONS("abonnementer", "/abonnementer", "shell.tab.subscriptions", 8, true, "/abonnementer"),
    SHOP("webshop", "/webshop", "shell.tab.shop", 5, true, "/webshop"),
    ORDERS("ordrer", "/webshop", "shell.tab.shop", 7, false, "/webshop/ordrer"),
    UNPAID("ordre-ikke-betalt", "/webshop", "shell.tab.shop", 4, false),
    REMOTE("fjernsupport", "/fjernsupport", "help.remote.heading", 3, false, "/fjernsupport");

    private static final Set<ChapterPlan> AHEAD = EnumSet.of(PICTURE, UNITS, NEW_CARD, SHOP, ORDERS, UNPAID);

    private final String anchor;
    private final String page;
    private final String pageKey;
    private final int steps;
    private final boolean inOrder;
    private final List<String> linkedFrom;

    ChapterPlan(String anchor, String page, String pageKey, int steps, boolean inOrder, String... linkedFrom) {
        this.anchor = anchor;
        this.page = page;
        this.pageKey = pageKey;
        this.steps = steps;
        this.inOrder = inOrder;
        this.linkedFrom = List.of(linkedFrom);
    }

    /** The chapter for the page with that path, or for the page that it stands under. */
    static Optional<ChapterPlan> of(String path) {
        return Stream.of(values())
                .filter(plan -> !plan.isAhead() && plan.linkedFrom.contains(path))
                .findFirst()
                .or(() -> path.lastIndexOf('/') > 0 ? of(path.substring(0, path.lastIndexOf('/'))) : Optional.empty());
    }

    /** Whether it tells of what this portal cannot do yet. */
    boolean isAhead() {
        return AHEAD.contains(this);
    }

    List<String> linkedFrom() {
        return linkedFrom;
    }

    String anchor() {
        return anchor;
    }

    String page() {
        return page;
    }

    String pageKey() {
        return pageKey;
    }

    boolean inOrder() {
        return inOrder;
    }

    String titleKey() {
        return "help." + anchor + ".title";
    }

    List<String> stepKeys() {
        return Stream.iterate(1, step -> step <= steps, step -> step + 1)
                .map(step -> "help." + anchor + "." + step)
                .toList();
    }
}
