package dk.kantinekort.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One balanced event in the books [bilag]. Written once; a mistake is undone by an entry that names the one it reverses. */
@Entity
@Table(name = "journal_entry")
class JournalEntry {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "source_key")
    private String sourceKey;

    private String text;

    private String place;

    private String actor;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "reverses_id")
    private Long reversesId;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    private List<Posting> postings = new ArrayList<>();

    protected JournalEntry() {}

    JournalEntry(long id, EntryDraft draft, Instant bookedAt, LocalDate businessDate, Long reversesId) {
        this.id = id;
        this.kind = draft.kind();
        this.sourceKey = draft.sourceKey();
        this.text = draft.text();
        this.place = draft.place().isEmpty() ? null : draft.place();
        this.actor = draft.actor();
        this.bookedAt = bookedAt;
        this.businessDate = businessDate;
        this.reversesId = reversesId;
    }

    void add(Posting posting) {
        postings.add(posting);
    }

    long id() {
        return id;
    }

    EntryKind kind() {
        return kind;
    }

    String place() {
        return place == null ? "" : place;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }
}
