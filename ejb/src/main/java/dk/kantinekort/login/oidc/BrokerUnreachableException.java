package dk.kantinekort.login.oidc;

/** The broker does not answer, answers nonsense, or is not set up. A fault outside: trying again later may help. */
public class BrokerUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
