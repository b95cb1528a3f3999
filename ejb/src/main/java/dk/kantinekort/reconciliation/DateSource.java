package dk.kantinekort.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Where the lines of a provider's date come from: settled by whoever brings the first of them, and never changed. */
@Entity
@Table(name = "settlement_source")
class DateSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String provider;

    @Column(name = "business_date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private LineSource source;

    protected DateSource() {}

    DateSource(String provider, LocalDate date, LineSource source) {
        this.provider = provider;
        this.date = date;
        this.source = source;
    }

    LocalDate date() {
        return date;
    }

    LineSource source() {
        return source;
    }
}
