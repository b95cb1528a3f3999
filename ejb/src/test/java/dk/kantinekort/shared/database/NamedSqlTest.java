package dk.kantinekort.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void names_become_question_marks_and_casts_stay() {
        assertThat(NamedSql.of("select :a, :b::text, cast(:a as date)").sql())
                .isEqualTo("select ?, ?::text, cast(? as date)");
    }
}
