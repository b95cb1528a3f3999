package dk.kantinekort.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseStatusTest {

    @Test
    void every_case_can_be_closed_once_and_for_all() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(status.next().contains(CaseStatus.CLOSED)).isEqualTo(status != CaseStatus.CLOSED);
        }
        assertThat(CaseStatus.CLOSED.next()).isEmpty();
    }

    @Test
    void an_answer_can_be_bettered_but_a_case_never_opens_again() {
        assertThat(CaseStatus.ANSWERED.next()).contains(CaseStatus.ANSWERED).doesNotContain(CaseStatus.OPEN);
    }
}
