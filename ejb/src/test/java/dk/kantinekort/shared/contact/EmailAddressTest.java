package dk.kantinekort.shared.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@eksempel.dk", "a.b+c@sub.eksempel.dk", "søren@rødgrød.dk", "o'neill@eksempel.museum"})
    void takes_what_people_have(String address) {
        assertThat(EmailAddress.isWellFormed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@eksempel",
                "anna@eksempel.",
                "anna@eksempel.d",
                "@eksempel.dk",
                "anna@@eksempel.dk",
                "anna @eksempel.dk",
                "Anna <anna@eksempel.dk>",
                "a@eksempel.dk,b@eksempel.dk",
                "a@eksempel.dk;b@eksempel.dk",
                "a@eksempel.dk\r\nBcc: b@eksempel.dk"
            })
    void takes_nothing_else(String address) {
        assertThat(EmailAddress.isWellFormed(address)).isFalse();
    }

    @Test
    void takes_none_that_no_server_would() {
        String domain = "x".repeat(100) + "." + "y".repeat(63);

        assertThat(EmailAddress.isWellFormed("a".repeat(64) + "@" + domain)).isTrue();
        assertThat(EmailAddress.isWellFormed("a".repeat(65) + "@" + domain)).isFalse();
    }
}
