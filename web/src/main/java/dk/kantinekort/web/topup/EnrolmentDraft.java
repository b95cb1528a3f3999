package dk.kantinekort.web.topup;

import java.io.Serializable;

/** What has been typed into the form, while another account is chosen. */
record EnrolmentDraft(String amount, String threshold, String email, boolean withoutPurchase, boolean accepted)
        implements Serializable {}
