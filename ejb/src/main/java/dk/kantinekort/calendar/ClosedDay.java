package dk.kantinekort.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which a unit is closed. */
@Entity
@Table(name = "unit_closed_day")
class ClosedDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "closed_on")
    private LocalDate date;

    protected ClosedDay() {}

    ClosedDay(long unitId, LocalDate date) {
        this.unitId = unitId;
        this.date = date;
    }
}
