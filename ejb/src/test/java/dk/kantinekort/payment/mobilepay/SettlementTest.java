package dk.kantinekort.payment.mobilepay;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static dk.kantinekort.payment.mobilepay.MobilePayStub.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settlement report against what MobilePay's documentation says that it answers. */
class SettlementTest {

    @RegisterExtension
    static final MobilePayStub MOBILE_PAY = new MobilePayStub();

    private MobilePayProvider mobilePay;

    @BeforeEach
    void start() {
        mobilePay = MOBILE_PAY.provider();
    }

    @Test
    void a_closed_date_gives_its_lines_with_the_payout_that_follows_them() {
        ledger();
        MOBILE_PAY.stubFor(get(report())
                .willReturn(okJson("{\"cursor\":\"next=\",\"items\":[" + entry("capture", "P1", REFERENCE, 30_000) + ","
                        + entry("refund", "P2", REFERENCE, -10_000) + "],\"tryLater\":false}")));
        MOBILE_PAY.stubFor(get(report() + "?cursor=next%3D")
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[" + entry("fees-retained", "P3", "", -150) + ","
                        + entry("payout-scheduled", "2000023", "payout", -19_850) + ","
                        + entry("capture", "P4", "M9H5C4D3E2F6", 5_000) + "]}")));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3)).orElseThrow())
                .containsExactly(
                        line("capture:P1", "2000023", SettlementLine.Kind.CHARGE, REFERENCE, 30_000),
                        line("refund:P2", "2000023", SettlementLine.Kind.REFUND, REFERENCE, -10_000),
                        line("fees-retained:P3", "2000023", SettlementLine.Kind.FEE, "", -150),
                        line("capture:P4", "", SettlementLine.Kind.CHARGE, "M9H5C4D3E2F6", 5_000));
    }

    private static void ledger() {
        MOBILE_PAY.stubFor(get("/settlement/v1/ledgers?settlesForRecipientHandles=api%3A123456")
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[{\"ledgerId\":\"302321\",\"currency\":\"DKK\"}]}")));
    }

    private static String report() {
        return "/report/v2/ledgers/302321/funds/dates/2027-01-03";
    }

    private static String entry(String type, String id, String reference, long oere) {
        return "{\"pspReference\":\"" + id + "\",\"time\":\"2027-01-03T10:21:54.141089+0100\","
                + "\"ledgerDate\":\"2027-01-03\",\"entryType\":\"" + type + "\",\"reference\":\"" + reference
                + "\",\"currency\":\"DKK\",\"amount\":" + oere + "}";
    }

    private static SettlementLine line(
            String id, String payout, SettlementLine.Kind kind, String reference, long oere) {
        return new SettlementLine(id, payout, kind, reference, Money.ofOere(oere), "DKK", LocalDate.of(2027, 1, 3));
    }

    @Test
    void a_date_that_is_not_closed_gives_nothing() {
        ledger();
        MOBILE_PAY.stubFor(get(report())
                .willReturn(okJson("{\"cursor\":\"\",\"items\":[" + entry("capture", "P1", REFERENCE, 30_000)
                        + "],\"tryLater\":true}")));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
        MOBILE_PAY.stubFor(get(report()).willReturn(status(404)));
        assertThat(mobilePay.settlement(LocalDate.of(2027, 1, 3))).isEmpty();
    }
}
