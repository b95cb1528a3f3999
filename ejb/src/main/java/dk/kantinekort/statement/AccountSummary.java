package dk.kantinekort.statement;

import dk.kantinekort.shared.money.Money;
import java.io.Serializable;

/**
 * An account as the switcher and the lists show it.
 *
 * @param ownerName empty when the name is under protection and the viewer is somebody else
 * @param unitName the school or canteen that it came with
 */
public record AccountSummary(
        long id,
        String publicId,
        String name,
        long ownerId,
        String ownerName,
        Money balance,
        boolean blocked,
        String unitName)
        implements Serializable {

    private AccountSummary withoutOwnerName() {
        return new AccountSummary(id, publicId, name, ownerId, "", balance, blocked, unitName);
    }

    AccountSummary seenBy(long viewerId, boolean ownerNameProtected) {
        return ownerNameProtected && ownerId != viewerId ? withoutOwnerName() : this;
    }
}
