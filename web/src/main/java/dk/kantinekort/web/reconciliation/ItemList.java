package dk.kantinekort.web.reconciliation;

import dk.kantinekort.reconciliation.ClearingItem;
import java.util.List;

/** A list of items on the page. */
public record ItemList(String id, String heading, List<ClearingItem> items) {}
