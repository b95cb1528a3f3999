package dk.kantinekort.test.portal;

import dk.kantinekort.test.client.PortalClient;
import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The portal on Payara Micro, once with Derby and once with PostgreSQL: one server, one deployment, and every feature's tests
 * in it. The archive is the one the build makes, with the tests beside it.
 */
@ExtendWith(ArquillianExtension.class)
class PortalIT
        implements AbuseTests,
                BackOfficeTests,
                BlockingTests,
                BooksTests,
                CardChangeTests,
                CardPictureTests,
                ChargeTroubleTests,
                ClearingTests,
                CollisionTests,
                DepositTests,
                DifferenceTests,
                DownloadTests,
                DueTests,
                EnrolmentTests,
                EntitlementTests,
                FailedMailTests,
                FirstLoginTests,
                HealthTests,
                IdempotencyTests,
                IdenticalDepositTests,
                ImporterTests,
                LateRefundTests,
                LeavingTests,
                LedgerTests,
                LeftWindowTests,
                LineSourceTests,
                LinkEndTests,
                LinkGuessTests,
                LinkPageTests,
                LinkRaceTests,
                LinkRequestTests,
                LinkTurnedAwayTests,
                LoginTests,
                LostAnswerTests,
                LostPayerTests,
                MailTests,
                ManyLinesTests,
                OfflineTests,
                PageTests,
                PaymentQuestionTests,
                PaymentTests,
                PlanGroupTests,
                PlanStaffTests,
                PoisonTests,
                ProviderFaultTests,
                ProviderLineTests,
                PurchaseTests,
                ReceiptTests,
                RefundDecisionTests,
                RefundEventTests,
                RefundPageTests,
                RefundTests,
                ReconciliationTests,
                ReportTests,
                ReversalTests,
                SecrecyTests,
                SandboxProviderTests,
                SandboxTests,
                SchoolYearTests,
                SettlementFileTests,
                StaffPaymentTests,
                StatementTests,
                StoredCardTests,
                SubscriptionNewsTests,
                SubscriptionPageTests,
                SubscriptionTests,
                SupportTests,
                TillGuardTests,
                TopUpAccountTests,
                TopUpCardTests,
                TopUpFailureTests,
                TopUpNightTests,
                TopUpTillTests,
                TopUpTests,
                UnitStaffTests,
                UnsentChargeTests,
                WaitingListTests,
                WebhookTests {

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("portal.war")))
                .as(WebArchive.class)
                .addPackage(PortalIT.class.getPackage())
                .addPackage(PortalClient.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class));
    }

    @AfterEach
    void books_are_clean() {
        sandbox().expectCleanBooks();
    }

    @AfterAll
    static void nothing_secret_is_left() {
        SecrecyTests.requireNothingLeft();
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
