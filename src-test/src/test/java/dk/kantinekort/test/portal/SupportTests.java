package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.support.CaseCounter;
import dk.kantinekort.support.CaseForm;
import dk.kantinekort.support.CaseStatus;
import dk.kantinekort.support.CaseSummary;
import dk.kantinekort.support.OwnPayments;
import dk.kantinekort.support.SupportCases;
import dk.kantinekort.support.SupportDesk;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A citizen who paid and sees no money opens a case (rule 9), and support answers it. */
interface SupportTests extends InPortal {

    String PAPER = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n"
            + "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n".length() + "\n%%EOF\n";

    @Test
    default void the_same_form_sent_five_times_at_once_opens_one_case() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        CaseForm form = form(citizen, PublicId.next());

        AtOnce.run(5, () -> bean(CaseCounter.class).handIn(citizen.personId(), form, paper()));

        assertThat(bean(SupportCases.class).list(citizen.personId())).hasSize(1);
        assertThat(countDocuments(citizen.personId())).isOne();
    }

    @Test
    default void a_case_is_its_citizens_own() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Depositor stranger = Depositor.with(sandbox(), 0);
        CaseSummary opened = open(citizen);

        assertThat(bean(SupportCases.class).require(citizen.personId(), opened.publicId()))
                .isEqualTo(opened)
                .returns(CaseStatus.OPEN, CaseSummary::status);
        assertThatThrownBy(() -> bean(SupportCases.class).require(stranger.personId(), opened.publicId()))
                .isInstanceOf(NotFoundException.class);
        CaseForm onto = form(citizen, PublicId.next());
        assertThatThrownBy(() -> bean(CaseCounter.class).handIn(stranger.personId(), onto, paper()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void nobody_but_support_reads_a_case_or_its_document() {
        CaseSummary opened = open(Depositor.with(sandbox(), 0));

        assertThatThrownBy(() -> bean(SupportDesk.class).require(opened.publicId()))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> bean(SupportDesk.class).document(opened.publicId(), "nobody"))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    default void a_sixth_case_within_a_day_is_refused() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        for (int i = 0; i < 5; i++) {
            open(citizen);
        }

        assertThatThrownBy(() -> open(citizen)).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                        refused.first().code())
                .isEqualTo("CASES_TOO_MANY"));
    }

    @Test
    default void of_nine_cases_at_once_five_are_taken_and_the_rest_before_their_documents_are_looked_at()
            throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Queue<String> refused = new ConcurrentLinkedQueue<>();

        AtOnce.run(9, () -> {
            try {
                open(citizen);
            } catch (RefusedException e) {
                refused.add(e.first().code());
            }
        });

        assertThat(bean(SupportCases.class).list(citizen.personId())).hasSize(5);
        assertThat(refused).hasSize(4).containsOnly("CASES_TOO_MANY");
        CaseForm form = form(citizen, PublicId.next());
        assertThatThrownBy(() -> bean(CaseCounter.class).handIn(citizen.personId(), form, new byte[0]))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.first().code()).isEqualTo("CASES_TOO_MANY"));
    }

    @Test
    default void a_citizen_sees_own_payments_and_asks_about_no_others() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        Depositor stranger = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(90, TestCard.NO_COVER);

        assertThat(bean(OwnPayments.class).list(citizen.personId()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.reference()).isEqualTo(reference));
        String publicId =
                bean(OwnPayments.class).list(citizen.personId()).get(0).publicId();
        assertThatThrownBy(() -> bean(OwnPayments.class).askAgain(stranger.personId(), publicId))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @RunAsClient
    default void support_answers_a_case_and_its_citizen_reads_it() {
        Browser citizen = Browser.atPortal();
        citizen.logInAs("Karen Holt");
        Page sent = send(citizen, PAPER);
        assertThat(sent.html()).contains("Vi har modtaget din henvendelse");
        String number = sent.heading().replace("Sag ", "");

        Browser staff = Browser.atPortal();
        staff.logInAsStaff("Birthe Sommer");
        Page opened = staff.open(staff.open("/admin/support").linkNamed(number));
        Page document = staff.press(opened, "Hent dokument", Map.of());
        assertThat(document.html()).isEqualTo(PAPER);
        assertThat(document.headerLines("Content-Disposition")).startsWith("attachment");
        assertThat(document.headerLines("Content-Type")).startsWith("application/pdf");
        Page answered = staff.press(opened, "Send svar", Map.of("answer", "Pengene er på vej."));
        assertThat(answered.html()).contains("Pengene er på vej.");
        assertThat(citizen.open(sent.address()).html()).contains("Pengene er på vej.");

        staff.press(answered, "Afslut sag", Map.of());
        assertThat(citizen.open(sent.address()).html()).contains("er afsluttet");
    }

    @Test
    @RunAsClient
    default void a_document_that_is_none_is_refused_and_the_rest_is_kept() {
        Browser citizen = Browser.atPortal();
        citizen.logInAs("Mikkel Bruun");

        Page refused = send(citizen, "<script>alert(1)</script>");

        assertThat(refused.html())
                .contains("Filen skal være en PDF eller et billede", "value=\"1980-02-29\"", "Væk er pengene");
    }

    private Page send(Browser browser, String document) {
        Page page = browser.open("/indbetal/mangler");
        Map<String, String> typed = Map.of(
                "birthDate", "1980-02-29",
                "amount", "150",
                "paidOn", BusinessTime.dateOf(sandbox().now()).toString(),
                "story", "Væk er pengene",
                "email", "karen@eksempel.dk");
        return browser.upload(page, "Send til supporten", typed, "../kvittering.txt", document);
    }

    private CaseSummary open(Depositor citizen) {
        return bean(CaseCounter.class).handIn(citizen.personId(), form(citizen, PublicId.next()), paper());
    }

    private CaseForm form(Depositor citizen, String token) {
        String today = BusinessTime.dateOf(sandbox().now()).toString();
        return new CaseForm(
                citizen.accountPublicId(),
                "Anna",
                "1980-02-29",
                "GK1001",
                "200",
                today,
                "Pengene mangler",
                "anna@eksempel.dk",
                "",
                token,
                "da");
    }

    private static byte[] paper() {
        return PAPER.getBytes(StandardCharsets.ISO_8859_1);
    }

    private long countDocuments(long personId) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement("select count(*) from support_document d"
                        + " join support_case c on c.id = d.case_id where c.person_id = ?")) {
            query.setLong(1, personId);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
