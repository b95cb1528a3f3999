package dk.kantinekort.pos;

/** A request in canonical form, hashed: every value with its length before it, so that no two requests write alike. */
final class ContentHash {

    private final StringBuilder canonical = new StringBuilder();

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    static String of(SaleRequest request) {
        ContentHash hash = new ContentHash();
        hash.add(request.cardNumber());
        hash.add(request.amount().oere());
        hash.add(request.soldAt());
        hash.add(request.lines().size());
        request.lines().forEach(hash::addLine);
        if (request.usesEntitlements()) {
            request.lines().forEach(line -> hash.add(line.entitlement()));
        }
        return TillKey.hash(hash.canonical.toString());
    }

    private void addLine(SoldLine line) {
        add(line.sku());
        add(line.name());
        add(line.quantity());
        add(line.unitPrice().oere());
        add(line.productGroup());
        add(line.allergens().size());
        line.allergens().forEach(this::add);
    }

    private void add(Object value) {
        String text = value.toString();
        canonical.append(text.length()).append(':').append(text);
    }
}
