package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The pages of links: what a citizen, an owner and support see and press. */
interface LinkPageTests extends InPortal {

    String KAREN = "Karen Holt";
    String KARENS_CPR = "9101680058";
    String KARENS_CARD = "RK2002";
    String FREJA = "Freja Lindskov";
    String SOFIE = "Sofie Bruun";
    String SOFIES_CPR = "6809154041";
    String NOAH = "Noah Ærø Sand";
    String NOAHS_CPR = "7012134067";
    String NOAHS_CARD = "ME3003";

    @Test
    @RunAsClient
    default void a_wrong_card_and_an_unknown_number_get_the_same_answer_and_show_no_name() {
        Browser asker = as(KAREN);
        Page form = asker.open("/konto/tilfoej");

        Page known = asker.press(form, "Næste", Map.of("cpr", NOAHS_CPR, "kortnummer", "ME0000"));
        Page unknown = asker.press(form, "Næste", Map.of("cpr", "6101010009", "kortnummer", "ME0000"));

        assertThat(known.address()).isEqualTo(unknown.address());
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(news(known)).isEqualTo(news(unknown)).contains("Vi har modtaget din anmodning");
        assertThat(unknown.html())
                .contains("Afventer Godkendelse", "switcher-pending")
                .doesNotContain("Noah");
        deletePending(asker);
    }

    @Test
    @RunAsClient
    default void the_owner_approves_and_a_guardian_removed_with_a_page_open_is_refused_at_the_next_click() {
        Browser guardian = as(KAREN);
        guardian.press(guardian.open("/konto/tilfoej"), "Næste", Map.of("cpr", NOAHS_CPR, "kortnummer", ""));
        Browser owner = as(NOAH);
        assertThat(owner.open("/").html()).contains("Godkend Tilknytninger (1)");
        Page approved = owner.press(owner.open("/konto/tilknytninger"), "Godkend", Map.of());
        assertThat(approved.html()).contains("Tilknytningen er godkendt", KAREN);

        String konto = accountOf(guardian.open("/"), NOAH);
        Page details = guardian.open("/brugeroplysninger?konto=" + konto);
        Page deposit = guardian.open("/indbetal?konto=" + konto);
        Page topUp = guardian.open("/indbetal/optankning?konto=" + konto);
        assertThat(List.of(details, deposit, topUp)).allMatch(page -> page.status() == 200);
        Page asked = owner.press(approved, "Slet", Map.of());
        assertThat(owner.press(asked, "Slet", Map.of()).html()).contains("Tilknytningen er slettet");

        assertThat(guardian.press(details, "Spær kort", Map.of()).status()).isEqualTo(404);
        assertThat(guardian.press(deposit, "Næste", Map.of()).status()).isEqualTo(404);
        assertThat(guardian.press(topUp, "Næste", Map.of()).status()).isEqualTo(404);
        for (String page : List.of("/kontoudskrift", "/abonnementer", "/indbetal/mangler")) {
            assertThat(guardian.open(page + "?konto=" + konto).status()).isEqualTo(404);
        }
        assertThat(guardian.open("/").html()).doesNotContain("Noah");
        assertThat(owner.open("/brugeroplysninger").html()).contains("value=\"Spær kort\"");
    }

    @Test
    @RunAsClient
    default void support_ends_a_link_with_a_reason_and_others_of_the_staff_do_not() {
        Browser guardian = as(FREJA);
        Page form = guardian.open("/konto/tilfoej");
        Map<String, String> typed = Map.of("cpr", NOAHS_CPR, "kortnummer", "me3003");
        Page added = guardian.press(form, "Næste", typed);
        assertThat(added.html()).contains("Kontoen er tilføjet", "Noah");
        Browser support = Browser.atPortal();
        support.logInAsStaff("Birthe Sommer");
        Page room = support.open("/admin/tilknytninger");
        assertThat(support.open("/admin/tilknytninger?om=%00").status()).isEqualTo(404);
        assertThat(support.press(room, "Søg", Map.of("card", "QQ0000")).html())
                .contains("Der er intet kantinekort med det nummer");

        Page found = support.press(room, "Søg", Map.of("card", NOAHS_CARD));
        assertThat(found.address().toString()).doesNotContain(NOAHS_CARD);
        Page forgotten = support.press(found, "Nulstil forsøg", Map.of());
        assertThat(forgotten.html()).contains("Forsøgene er nulstillet").doesNotContain("det seneste døgn");
        Page asked = support.press(found, "Slet", Map.of());
        assertThat(support.press(asked, "Slet", Map.of("reason", " ")).html()).contains("Skriv, hvorfor adgangen");
        Page ended = support.press(asked, "Slet", Map.of("reason", "Forældremyndigheden er ændret"));
        assertThat(ended.html()).contains("Ingen andre end ejeren");

        assertThat(guardian.press(form, "Næste", typed).html())
                .contains("Vi har modtaget din anmodning")
                .doesNotContain("Noah");
        deletePending(guardian);
        Browser finance = Browser.atPortal();
        finance.logInAsStaff("Hans Okholm");
        assertThat(finance.open("/admin/tilknytninger").status()).isEqualTo(403);
    }

    @Test
    @RunAsClient
    default void a_click_is_not_lost_though_another_request_has_gone_since_the_page_was_shown() {
        Browser karen = as(KAREN);
        Browser freja = as(FREJA);
        for (Browser asker : List.of(karen, freja)) {
            asker.press(asker.open("/konto/tilfoej"), "Næste", Map.of("cpr", SOFIES_CPR, "kortnummer", ""));
        }
        Browser owner = as(SOFIE);
        Page shown = owner.open("/konto/tilknytninger");
        List<String> requests = Pattern.compile("id=\"anmodning-(\\w+)\"")
                .matcher(shown.html())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(requests).hasSize(2);
        deletePending(karen);

        Page gone = owner.press(shown, "Godkend", Map.of("godkend", requests.get(0)));
        assertThat(gone.html()).contains("Anmodningen er ikke længere aktuel");
        assertThat(owner.press(shown, "Afvis", Map.of("afvis", requests.get(1))).html())
                .contains("Anmodningen er afvist");
        for (String garbage : List.of("%22%3E%26godkend=" + requests.get(1), "%00")) {
            assertThat(owner.open("/konto/tilknytninger?slet=" + garbage).status())
                    .isEqualTo(200);
        }
        assertThat(owner.press(shown, "Godkend", Map.of("godkend", "\0")).status())
                .isEqualTo(200);
        deletePending(freja);
    }

    @Test
    @RunAsClient
    default void errors_stand_at_the_field_and_too_many_attempts_are_429() {
        Browser asker = as(NOAH);
        Page form = asker.open("/konto/tilfoej");
        assertThat(asker.press(form, "Næste", Map.of("cpr", "31022", "kortnummer", "x"))
                        .html())
                .contains("id=\"cpr-error\"");
        for (int i = 0; i < 5; i++) {
            asker.press(form, "Næste", Map.of("cpr", "610101002" + i, "kortnummer", ""));
        }

        for (String cpr : List.of(KARENS_CPR, "6101010030")) {
            Page refused = asker.press(form, "Næste", Map.of("cpr", cpr, "kortnummer", KARENS_CARD));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.html()).contains("Der er prøvet for mange gange").doesNotContain("Karen");
        }
        deletePending(asker);
    }

    private static Browser as(String name) {
        Browser browser = Browser.atPortal();
        browser.logInAs(name);
        return browser;
    }

    private static void deletePending(Browser asker) {
        Page links = asker.open("/konto/tilknytninger");
        while (links.html().contains("id=\"afventer\"")) {
            links = asker.press(from(links, "id=\"afventer\""), "Slet", Map.of());
            assertThat(links.html()).contains("Tilknytningen er slettet");
        }
    }

    /** Without the forms in front of that. */
    private static Page from(Page page, String begin) {
        String rest = page.html().substring(page.html().indexOf(begin));
        return new Page(page.status(), page.address(), rest, page.headers());
    }

    private static String news(Page page) {
        return page.html().replaceFirst("(?s).*?(<div class=\"alert.*?</div>).*", "$1");
    }

    /** Public id of the account of that person on [Mine konti]. */
    private static String accountOf(Page overview, String owner) {
        return overview.html()
                .replaceFirst("(?s).*class=\"fold\"[^>]*>" + owner + "</button>.*?id=\"konto-(\\w+)\".*", "$1");
    }
}
