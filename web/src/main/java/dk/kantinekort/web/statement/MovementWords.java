package dk.kantinekort.web.statement;

import dk.kantinekort.statement.ActorKind;
import dk.kantinekort.statement.Movement;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A movement in words, on the page and in files alike. */
@Named
@RequestScoped
public class MovementWords {

    @Inject
    private Texts text;

    /** What it was; a text that somebody wrote for it stays as it is. */
    public String textOf(Movement movement) {
        String refund = text.translated("statement.refundDeclined", movement.text());
        return text.translated("statement.kind." + movement.kind(), refund);
    }

    /** Who did it. */
    public String doneBy(Movement movement) {
        if (movement.actorKind() == ActorKind.PERSON && !movement.doneBy().isEmpty()) {
            return movement.doneBy();
        }
        return text.get("statement.by." + movement.actorKind());
    }
}
